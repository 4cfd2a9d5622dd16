import { useState, type ReactNode } from 'react'
import { Button, Space, Spin, Upload, type UploadProps } from 'antd'
import { DeleteOutlined, PictureOutlined, SwapOutlined } from '@ant-design/icons'
import ImgCrop from 'antd-img-crop'
import type { UploadedImage } from '../../../shared/contracts/uploads'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { readableImage } from './readable-image'
import { shrinkImage } from './shrink-image'
import styles from './image-upload.module.css'

export type ChosenImage = { fileId: string; url: string } | null

type Props = {
  id?: string
  label: string
  aspect: number
  width: number
  value?: ChosenImage
  disabled?: boolean
  onChange?: (image: ChosenImage) => void
  onUpload: (file: File, name: string) => Promise<UploadedImage>
}

const words = text.media.image

/** Choose, crop to the aspect, shrink, upload. Errors are shown here. */
export function ImageUpload({ id, label, aspect, width, value = null, disabled = false, onChange, onUpload }: Props) {
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const upload: UploadProps['customRequest'] = async ({ file, onSuccess, onError }) => {
    setIsBusy(true)
    setProblem('')
    try {
      const small = await shrinkImage(file as File)
      if (!small) return setProblem(words.tooLarge)
      const { fileId, url } = await onUpload(small, small.name)
      onChange?.({ fileId, url })
      onSuccess?.(null)
    } catch (failure) {
      setProblem(asApiFailure(failure).message)
      onError?.(asApiFailure(failure))
    } finally {
      setIsBusy(false)
    }
  }

  async function isWorthCropping(file: File) {
    const refusal = await readableImage(file)
    setProblem(refusal)
    return refusal === ''
  }

  return (
    <div>
      <div className={styles.row}>
        {picker(
          <button
            type="button"
            id={id}
            disabled={disabled}
            className={styles.drop}
            style={{ width, aspectRatio: aspect }}
            aria-label={`${value ? words.replace : words.upload}${label}`}
          >
            {value ? (
              <img src={value.url} alt={label} className={styles.picture} />
            ) : (
              <span className={styles.empty}>
                <PictureOutlined className={styles.icon} />
                {words.upload}
              </span>
            )}
            {isBusy && <Spin className={styles.busy} />}
          </button>,
        )}
        {value && !disabled && (
          <Space direction="vertical" size={4}>
            {picker(
              <Button size="small" icon={<SwapOutlined />}>
                {words.replace}
              </Button>,
            )}
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={`${words.remove}${label}`}
              onClick={() => onChange?.(null)}
            >
              {words.remove}
            </Button>
          </Space>
        )}
      </div>
      {problem && (
        <div role="alert" className={styles.problem}>
          {problem}
        </div>
      )}
    </div>
  )

  function picker(child: ReactNode) {
    return (
      <ImgCrop
        aspect={aspect}
        quality={0.9}
        showGrid
        modalTitle={words.cropTitle}
        modalOk={words.use}
        modalCancel={text.words.cancel}
        modalWidth={600}
        beforeCrop={isWorthCropping}
      >
        {/* The cropper uploads a file even when cropping was refused, so it is stopped here. */}
        <Upload
          beforeUpload={async (file) => (await isWorthCropping(file)) || Upload.LIST_IGNORE}
          accept="image/jpeg,image/png,image/gif"
          showUploadList={false}
          disabled={disabled || isBusy}
          customRequest={upload}
        >
          {child}
        </Upload>
      </ImgCrop>
    )
  }
}
