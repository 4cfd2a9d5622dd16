import { useState } from 'react'
import { Button, Input, Segmented, Space, Typography } from 'antd'
import { DownloadOutlined, ExportOutlined } from '@ant-design/icons'
import { text } from '../text/text'
import { CopyButton } from './copy-button'
import { drawQr, QrImage } from './qr-image'
import styles from './link-and-qr.module.css'

type Props = { link: string; name: string }

const SIZES = [256, 512, 1024] as const
type Size = (typeof SIZES)[number]

export function LinkAndQr({ link, name }: Props) {
  const words = text.media.link
  const [size, setSize] = useState<Size>(512)

  async function download() {
    const anchor = document.createElement('a')
    anchor.href = await drawQr(link, size)
    anchor.download = `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}-${size}.png`
    anchor.click()
  }

  return (
    <div className={styles.box}>
      <div className={styles.qr}>
        <QrImage content={link} alt={words.qr} size={184} />
      </div>
      <div className={styles.side}>
        <label className={styles.label} htmlFor="promo-link">
          {words.link}
        </label>
        <Space.Compact block>
          <Input id="promo-link" readOnly value={link} onFocus={(event) => event.target.select()} />
          <CopyButton value={link} label={words.copyLink} />
        </Space.Compact>
        <Button
          type="link"
          href={link}
          target="_blank"
          rel="noreferrer"
          icon={<ExportOutlined />}
          className={styles.open}
        >
          {words.open}
        </Button>
        <div className={styles.label}>{words.size}</div>
        <Space wrap>
          <Segmented<Size>
            aria-label={words.size}
            value={size}
            onChange={setSize}
            options={SIZES.map((each) => ({ value: each, label: words.sizes[each] }))}
          />
          <Button type="primary" icon={<DownloadOutlined />} onClick={() => void download()}>
            {words.download}
          </Button>
        </Space>
        <Typography.Paragraph type="secondary" className={styles.hint}>
          {words.qrHint}
        </Typography.Paragraph>
      </div>
    </div>
  )
}
