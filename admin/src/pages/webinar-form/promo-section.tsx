import { Form } from 'antd'
import { ImageUpload } from '../../components/image-upload'
import { RichEditor } from '../../components/rich-editor'
import { uploadImage } from '../../gateway/uploads'
import { text } from '../../text/text'
import { FormSection } from './form-section'
import styles from './webinar-form.module.css'

const words = text.webinarForm

export function PromoSection() {
  return (
    <FormSection title={words.sections.promo}>
      <div className={styles.pair}>
        <Form.Item name="promoCover" label={words.promoCover} extra={words.promoCoverHint}>
          <ImageUpload label={words.promoCover} aspect={16 / 9} width={240} onUpload={uploadImage} />
        </Form.Item>
        <Form.Item name="logo" label={words.logo} extra={words.logoHint}>
          <ImageUpload label={words.logo} aspect={1} width={96} onUpload={uploadImage} />
        </Form.Item>
      </div>
      <Form.Item name="promoContent" label={words.content}>
        <RichEditor onUpload={uploadImage} />
      </Form.Item>
    </FormSection>
  )
}
