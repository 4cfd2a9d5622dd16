import { Button, Typography } from 'antd'
import { DownloadOutlined } from '@ant-design/icons'
import { text } from '../text/text'
import { CopyButton } from './copy-button'
import { saveFile } from './save-file'

const words = text.twoFactor

/** Shown once: after this the server keeps them for comparing only. */
export function BackupCodes({ codes, email }: { codes: string[]; email: string }) {
  return (
    <>
      <Typography.Paragraph>{words.codesHint}</Typography.Paragraph>
      <ul
        style={{
          display: 'grid',
          gridTemplateColumns: '1fr 1fr',
          gap: '8px 24px',
          margin: '0 0 16px',
          padding: '16px 20px',
          borderRadius: 10,
          background: 'var(--paper)',
          fontFamily: 'ui-monospace, monospace',
          fontSize: 15,
          listStyle: 'none',
        }}
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        <Button
          icon={<DownloadOutlined />}
          onClick={() => saveFile(words.fileName, [words.fileHead(email), '', ...codes, ''].join('\r\n'), 'text/plain')}
        >
          {words.download}
        </Button>
        <CopyButton value={codes.join('\n')} label={words.copyAll} />
      </div>
    </>
  )
}
