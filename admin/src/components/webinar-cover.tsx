import { useState } from 'react'
import styles from './webinar-cover.module.css'

type Props = { title: string; url: string; width?: number | string; className?: string }

const INKS = ['#24344d', '#5a2c1c', '#1f4a45', '#463257', '#5b4312', '#2d3a2a']

/** 16:9. Without a picture, or when it cannot be loaded, one is drawn from the title. */
export function WebinarCover({ title, url, width = '100%', className = '' }: Props) {
  const [brokenUrl, setBrokenUrl] = useState('')

  return (
    <span className={`${styles.cover} ${className}`} style={{ width, backgroundColor: inkOf(title) }}>
      {url && url !== brokenUrl ? (
        <img src={url} alt="" loading="lazy" width={160} height={90} onError={() => setBrokenUrl(url)} />
      ) : (
        <span className={styles.drawn} aria-hidden="true">
          {title.slice(0, 12)}
        </span>
      )}
    </span>
  )
}

function inkOf(title: string): string {
  const sum = [...title].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return INKS[sum % INKS.length] ?? '#24344d'
}
