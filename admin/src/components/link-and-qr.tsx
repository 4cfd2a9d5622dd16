import { useMemo, useState } from 'react'
import { Button, Input, Segmented, Space, Typography } from 'antd'
import { DownloadOutlined, ExportOutlined } from '@ant-design/icons'
import type { LinkSet } from '../../../shared/contracts/links'
import { text } from '../text/text'
import { CodePicture } from './code-picture'
import { CopyButton } from './copy-button'
import { drawPicture, drawQrWithLogo } from './draw-code'
import styles from './link-and-qr.module.css'

type Props = { links: LinkSet; name: string }
type Kind = keyof typeof text.media.link.kinds

const SIZES = [256, 512, 1024] as const
type Size = (typeof SIZES)[number]

/** WeChat draws no smaller code than this. */
const SMALLEST_MINI_PROGRAM_CODE = 280

/** Every way in that one link set knows, as link and as code. */
export function LinkAndQr({ links, name }: Props) {
  const words = text.media.link
  const [wanted, setWanted] = useState<Kind>('h5')
  const [size, setSize] = useState<Size>(512)
  const kinds = kindsOf(links)
  const kind = kinds.includes(wanted) ? wanted : 'h5'
  const draw = useMemo(() => drawerOf(kind, links), [kind, links])
  const [isFailed, setFailed] = useState(false)

  async function download() {
    const anchor = document.createElement('a')
    const address = await draw(size).catch(() => null)
    setFailed(address === null)
    if (address === null) return
    anchor.href = address
    anchor.download = `${name.replace(/[\\/:*?"<>|\s]+/g, '-')}-${text.media.link.kinds[kind]}-${size}.png`
    anchor.click()
  }

  return (
    <div className={styles.box}>
      <div>
        <div className={styles.qr}>
          <CodePicture draw={draw} alt={words.kinds[kind]} size={184} />
        </div>
      </div>
      <div className={styles.side}>
        <Address id="promo-link" label={words.link} value={links.h5} />
        <Address id="short-link" label={words.short} value={links.short} />
        <Typography.Paragraph type="secondary" className={styles.shortHint}>
          {words.shortHint}
        </Typography.Paragraph>
        {kinds.length > 1 && (
          <Segmented<Kind>
            className={styles.kinds}
            value={kind}
            onChange={setWanted}
            options={kinds.map((each) => ({ value: each, label: words.kinds[each] }))}
          />
        )}
        <Typography.Paragraph type="secondary" className={styles.hint}>
          {words.kindHints[kind]}
        </Typography.Paragraph>
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
        {isFailed && (
          <Typography.Paragraph type="danger" className={styles.hint}>
            {words.noPicture}
          </Typography.Paragraph>
        )}
      </div>
    </div>
  )
}

function Address({ id, label, value }: { id: string; label: string; value: string }) {
  const words = text.media.link
  return (
    <div className={styles.address}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <Space.Compact block>
        <Input id={id} readOnly value={value} onFocus={(event) => event.target.select()} />
        <CopyButton value={value} label={words.copyLink} />
        <Button
          href={value}
          target="_blank"
          rel="noreferrer"
          icon={<ExportOutlined />}
          title={words.open}
          aria-label={`${words.open} ${label}`}
        />
      </Space.Compact>
    </div>
  )
}

const kindsOf = ({ hasMiniProgram, officialAccountCode }: LinkSet): Kind[] => [
  'h5',
  ...(hasMiniProgram ? ['mini_program' as const] : []),
  ...(officialAccountCode ? ['official_account' as const] : []),
]

function drawerOf(
  kind: Kind,
  { h5, logoUrl, officialAccountCode, shortLinkId }: LinkSet,
): (width: number) => Promise<string> {
  if (kind === 'h5') return (width) => drawQrWithLogo(h5, width, logoUrl)
  if (kind === 'official_account') return (width) => drawQrWithLogo(officialAccountCode, width, logoUrl)
  return (width) =>
    drawPicture(
      `/api/admin/links/${shortLinkId}/mini-program-code?width=${Math.max(width, SMALLEST_MINI_PROGRAM_CODE)}`,
      width,
    )
}
