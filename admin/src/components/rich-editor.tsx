import Image from '@tiptap/extension-image'
import TextAlign from '@tiptap/extension-text-align'
import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import type { UploadedImage } from '../../../shared/contracts/uploads'
import { text } from '../text/text'
import { EditorToolbar } from './editor-toolbar'
import styles from './rich-editor.module.css'

type Props = {
  value?: string
  onChange?: (html: string) => void
  onUpload: (file: File, name: string) => Promise<UploadedImage>
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
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: value,
    editorProps: {
      attributes: {
        'aria-label': text.media.editor.label,
        role: 'textbox',
        'aria-multiline': 'true',
        class: styles.text ?? '',
      },
    },
    onUpdate: ({ editor: changed }) => onChange?.(changed.isEmpty ? '' : changed.getHTML()),
  })

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
