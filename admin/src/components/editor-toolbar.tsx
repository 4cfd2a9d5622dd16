import { useRef, useState, type ReactNode } from 'react'
import { Button, Divider, Select, Tooltip } from 'antd'
import {
  AlignCenterOutlined,
  AlignLeftOutlined,
  AlignRightOutlined,
  BoldOutlined,
  ItalicOutlined,
  LinkOutlined,
  OrderedListOutlined,
  PictureOutlined,
  RedoOutlined,
  UnderlineOutlined,
  UndoOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons'
import { useEditorState, type Editor } from '@tiptap/react'
import { text } from '../text/text'
import { LinkAddressDialog } from './link-address-dialog'
import { usePictureUpload, type UploadPicture } from './use-picture-upload'
import styles from './rich-editor.module.css'

type Props = { editor: Editor; onUpload: UploadPicture }

const words = text.media.editor
const ALIGNMENTS = [
  { align: 'left', label: words.alignLeft, icon: <AlignLeftOutlined /> },
  { align: 'center', label: words.alignCenter, icon: <AlignCenterOutlined /> },
  { align: 'right', label: words.alignRight, icon: <AlignRightOutlined /> },
]

export function EditorToolbar({ editor, onUpload }: Props) {
  const upload = usePictureUpload(onUpload)
  const files = useRef<HTMLInputElement>(null)
  const [isLinking, setIsLinking] = useState(false)
  const [isUploading, setIsUploading] = useState(false)
  const at = useEditorState({ editor, selector: ({ editor: now }) => existing(now) })
  const run = () => editor.chain().focus()

  async function insert(file: File | undefined) {
    if (!file) return
    setIsUploading(true)
    const src = await upload(file)
    setIsUploading(false)
    if (src) run().setImage({ src, alt: '' }).run()
  }

  return (
    <div className={styles.toolbar} role="toolbar" aria-label={words.toolbar}>
      <Select
        size="small"
        variant="borderless"
        aria-label={words.paragraph}
        style={{ width: 92 }}
        value={at.level}
        onChange={(level) =>
          level === 0
            ? run().setParagraph().run()
            : run()
                .setHeading({ level: level === 2 ? 2 : 3 })
                .run()
        }
        options={[
          { value: 0, label: words.paragraph },
          { value: 2, label: words.heading(1) },
          { value: 3, label: words.heading(2) },
        ]}
      />
      <Divider type="vertical" />
      <Tool label={words.bold} icon={<BoldOutlined />} isOn={at.bold} onPress={() => run().toggleBold().run()} />
      <Tool
        label={words.italic}
        icon={<ItalicOutlined />}
        isOn={at.italic}
        onPress={() => run().toggleItalic().run()}
      />
      <Tool
        label={words.underline}
        icon={<UnderlineOutlined />}
        isOn={at.underline}
        onPress={() => run().toggleUnderline().run()}
      />
      <Divider type="vertical" />
      <Tool
        label={words.bulletList}
        icon={<UnorderedListOutlined />}
        isOn={at.bulletList}
        onPress={() => run().toggleBulletList().run()}
      />
      <Tool
        label={words.orderedList}
        icon={<OrderedListOutlined />}
        isOn={at.orderedList}
        onPress={() => run().toggleOrderedList().run()}
      />
      <Tool
        label={words.quote}
        icon={<span className={styles.quote}>❝</span>}
        isOn={at.quote}
        onPress={() => run().toggleBlockquote().run()}
      />
      <Divider type="vertical" />
      {ALIGNMENTS.map(({ align, label, icon }) => (
        <Tool
          key={align}
          label={label}
          icon={icon}
          isOn={at.align === align}
          onPress={() => run().setTextAlign(align).run()}
        />
      ))}
      <Divider type="vertical" />
      <Tool label={words.link} icon={<LinkOutlined />} isOn={at.href !== ''} onPress={() => setIsLinking(true)} />
      <Tool
        label={words.image}
        icon={<PictureOutlined />}
        isBusy={isUploading}
        onPress={() => files.current?.click()}
      />
      <Divider type="vertical" />
      <Tool label={words.undo} icon={<UndoOutlined />} isDisabled={!at.canUndo} onPress={() => run().undo().run()} />
      <Tool label={words.redo} icon={<RedoOutlined />} isDisabled={!at.canRedo} onPress={() => run().redo().run()} />
      <input
        ref={files}
        type="file"
        style={{ display: 'none' }}
        accept="image/jpeg,image/png,image/gif"
        aria-label={words.image}
        onChange={({ target }) => {
          void insert(target.files?.[0])
          target.value = ''
        }}
      />
      {isLinking && (
        <LinkAddressDialog
          address={at.href}
          onClose={() => setIsLinking(false)}
          onUnlink={() => run().extendMarkRange('link').unsetLink().run()}
          onLink={(href) => {
            if (editor.state.selection.empty && !at.href)
              run()
                .insertContent({
                  type: 'text',
                  text: href,
                  marks: [{ type: 'link', attrs: { href } }],
                })
                .run()
            else run().extendMarkRange('link').setLink({ href }).run()
          }}
        />
      )}
    </div>
  )
}

type ToolProps = {
  label: string
  icon: ReactNode
  isOn?: boolean
  isBusy?: boolean
  isDisabled?: boolean
  onPress: () => void
}

function Tool({ label, icon, isOn = false, isBusy = false, isDisabled = false, onPress }: ToolProps) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.6}>
      <Button
        size="small"
        type="text"
        icon={icon}
        loading={isBusy}
        disabled={isDisabled}
        aria-label={label}
        aria-pressed={isOn}
        className={isOn ? styles.on : undefined}
        onClick={onPress}
      />
    </Tooltip>
  )
}

function existing(editor: Editor) {
  const href: unknown = editor.getAttributes('link').href

  return {
    level: editor.isActive('heading', { level: 2 }) ? 2 : editor.isActive('heading', { level: 3 }) ? 3 : 0,
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    align: ALIGNMENTS.find(({ align }) => editor.isActive({ textAlign: align }))?.align ?? '',
    href: typeof href === 'string' ? href : '',
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  }
}
