import { Form } from 'antd'
import { useSearchParams } from 'react-router'
import { uploadList } from '../../gateway/list-imports'
import { text } from '../../text/text'
import { TemplateLinks } from './template-links'
import { UploadPage } from './upload-page'
import { WebinarChoice } from './webinar-choice'

const words = text.listImports

/** A list of registrants, which is of one webinar. */
export function NewListPage() {
  const [query] = useSearchParams()
  return (
    <UploadPage<{ webinarId: string; timeZone: string }>
      name="list"
      words={words}
      accept=".csv,.xlsx,.txt,.tsv,text/csv"
      fileLabel={words.file}
      initialValues={{ webinarId: query.get('webinar') ?? undefined }}
      send={uploadList}
      beforeFile={
        <Form.Item name="webinarId" label={words.webinar} rules={[{ required: true, message: words.needWebinar }]}>
          <WebinarChoice />
        </Form.Item>
      }
      afterFile={<TemplateLinks />}
    />
  )
}
