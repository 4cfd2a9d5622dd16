import { Button } from 'antd'
import { EmptyGuide } from '../../components/empty-guide'
import { LinkButton } from '../../components/link-button'
import { text } from '../../text/text'

type Props = {
  isNarrowed: boolean
  hasAccount: boolean
  mayChange: boolean
  mayOwn: boolean
  onClear: () => void
  onSync: () => void
}

export function ListEmpty({ isNarrowed, hasAccount, mayChange, mayOwn, onClear, onSync }: Props) {
  const words = text.webinars

  if (isNarrowed)
    return <EmptyGuide title={words.emptyFiltered} actions={<Button onClick={onClear}>{words.clearFilters}</Button>} />
  if (!hasAccount) {
    return (
      <EmptyGuide
        title={words.emptyNoAccountTitle}
        hint={mayOwn ? words.emptyNoAccountHint : text.providers.ownerOnly}
        actions={
          mayOwn && (
            <LinkButton type="primary" to="/provider-accounts">
              {words.connect}
            </LinkButton>
          )
        }
      />
    )
  }
  return (
    <EmptyGuide
      title={words.emptyTitle}
      hint={words.emptyHint}
      actions={
        mayChange && (
          <>
            <LinkButton type="primary" to="/webinars/new">
              {words.create}
            </LinkButton>
            <Button onClick={onSync}>{words.sync}</Button>
          </>
        )
      }
    />
  )
}
