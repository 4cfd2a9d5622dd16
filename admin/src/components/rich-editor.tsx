import Image from '@tiptap/extension-image'
import TextAlign from '@tiptap/extension-text-align'
import { EditorContent, useEditor, type Editor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { App } from 'antd'
import { text } from '../text/text'
import { EditorToolbar } from './editor-toolbar'
import { pastedContent, withUploaded } from './pasted-content'
import { usePictureUpload, type UploadPicture } from './use-picture-upload'
import styles from './rich-editor.module.css'

type Props = {
  value?: string
  onChange?: (html: string) => void
  onUpload: UploadPicture
}

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, protocols: ['http', 'https'], defaultProtocol: 'https' },
  }),
  Image,
  TextAlign.configure({ types: ['heading', 'paragraph'] }),
]

/**
 * Writes the HTML of a promo page. The server sanitises it again before it is kept.
 * `value` is where it begins: writing it back while somebody types would lose what was typed meanwhile.
 */
export function RichEditor({ value = '', onChange, onUpload }: Props) {
  const { message } = App.useApp()
  const upload = usePictureUpload(onUpload)
  const editor: Editor | null = useEditor({
    extensions: EXTENSIONS,
    content: value,
    editorProps: {
      handlePaste: (_view, { clipboardData }) => {
        const html = clipboardData?.getData('text/html') ?? ''
        const files = [...(clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'))
        if (!/<(?:img|table)\b/i.test(html) && (html !== '' || files.length === 0)) return false

        void paste(html, files)
        return true
      },
      attributes: {
        'aria-label': text.media.editor.label,
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles.text ?? '',
      },
    },
    onUpdate: ({ editor: changed }) => onChange?.(changed.isEmpty ? '' : changed.getHTML()),
  })

  async function paste(html: string, files: File[]) {
    const { html: kept, pictures, leftOut } = pastedContent(html, location.origin)
    const toUpload = html === '' ? files : pictures
    const addresses: (string | null)[] = []
    for (const picture of toUpload) addresses.push(await upload(picture))

    const content = html === '' ? addresses.map(imageAt).join('') : withUploaded(kept, addresses)
    editor?.chain().focus().insertContent(content).run()
    if (leftOut > 0) void message.warning(text.media.editor.picturesLeftOut(leftOut), 8)
  }

  return (
    <div className={styles.editor}>
      <EditorToolbar editor={editor} onUpload={onUpload} />
      <div className={styles.field}>
        {value === '' && <span className={styles.placeholder}>{text.media.editor.placeholder}</span>}
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}

const imageAt = (address: string | null) => (address ? `<img src="${address}">` : '')
