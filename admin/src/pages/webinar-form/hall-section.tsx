import { Form, Select, Switch, TreeSelect } from 'antd'
import type { Folder } from '../../../../shared/contracts/folders'
import { folderTree } from '../../components/folder-tree-data'
import { ImageUpload } from '../../components/image-upload'
import { uploadImage } from '../../gateway/uploads'
import { text } from '../../text/text'
import { FormSection } from './form-section'
import styles from './webinar-form.module.css'

type Props = { isLocked: boolean; isListed: boolean; folders: Folder[]; campaigns: { id: string; name: string }[] }

const words = text.webinarForm

export function HallSection({ isLocked, isListed, folders, campaigns }: Props) {
  return (
    <FormSection title={words.sections.hall}>
      <div className={styles.pair}>
        <Form.Item name="cover" label={words.cover} extra={words.coverHint}>
          <ImageUpload label={words.cover} aspect={16 / 9} width={240} disabled={isLocked} onUpload={uploadImage} />
        </Form.Item>
        <div className={styles.switches}>
          <Form.Item name="folderId" label={words.folder}>
            <TreeSelect allowClear treeDefaultExpandAll treeData={folderTree(folders)} placeholder={words.folderNone} />
          </Form.Item>
          <Form.Item name="campaignId" label={words.campaign} extra={words.campaignHint}>
            <Select
              allowClear
              showSearch
              optionFilterProp="label"
              placeholder={words.campaignNone}
              options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
          <Form.Item name="isListed" label={words.listed} valuePropName="checked" extra={words.listedHint}>
            <Switch />
          </Form.Item>
          <Form.Item
            name="inCarousel"
            label={words.carousel}
            valuePropName="checked"
            extra={isListed ? words.carouselHint : words.carouselNeedsListed}
          >
            <Switch disabled={!isListed} />
          </Form.Item>
        </div>
      </div>
    </FormSection>
  )
}
