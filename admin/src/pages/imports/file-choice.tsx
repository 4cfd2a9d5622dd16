import { Upload } from 'antd'
import { FileTextOutlined, InboxOutlined } from '@ant-design/icons'
import { text } from '../../text/text'
import styles from './imports.module.css'

type Props = { file: File | null; accept: string; invitation: string; hint: string; onChoose: (file: File) => void }

export function FileChoice({ file, accept, invitation, hint, onChoose }: Props) {
  function choose(chosen: File) {
    onChoose(chosen)
    return false
  }

  return (
    <Upload.Dragger accept={accept} maxCount={1} showUploadList={false} beforeUpload={choose}>
      {file ? <FileTextOutlined className={styles.dropIcon} /> : <InboxOutlined className={styles.dropIcon} />}
      <p className={styles.dropTitle}>{file ? file.name : invitation}</p>
      <p className={styles.faint}>{file ? text.imports.replaceFile : hint}</p>
    </Upload.Dragger>
  )
}
