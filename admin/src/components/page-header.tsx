import type { ReactNode } from 'react'
import { ArrowLeftOutlined } from '@ant-design/icons'
import { Link } from 'react-router'
import { text } from '../text/text'
import styles from './page-header.module.css'
import { useDocumentTitle } from './use-document-title'

type Props = { title: string; description?: ReactNode; actions?: ReactNode; backTo?: string }

export function PageHeader({ title, description, actions, backTo }: Props) {
  useDocumentTitle(title)

  return (
    <header className={styles.header}>
      <div className={styles.words}>
        <div className={styles.line}>
          {backTo !== undefined && (
            <Link to={backTo} className={styles.back} aria-label={text.words.back}>
              <ArrowLeftOutlined />
            </Link>
          )}
          <h1 className={styles.title}>{title}</h1>
        </div>
        {description && <div className={styles.description}>{description}</div>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
