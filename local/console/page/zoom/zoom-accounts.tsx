import type { ZoomAccount, ZoomApp } from '../../zoom-contract'
import { ask } from '../ask'
import { Copyable } from '../copyable'
import { asMoment } from '../format'
import { useAct } from '../use-act'
import { ZoomEventsAddress } from './zoom-events-address'
import { zoomText } from './zoom-text'

const words = zoomText.account

/** The view of Zoom's administrator: values to copy into the panel, users with a login, the address for events. */
export function ZoomAccounts({ accounts, refresh }: { accounts: ZoomAccount[]; refresh(): void }) {
  return accounts.map((account) => <AccountCard key={account.accountId} account={account} refresh={refresh} />)
}

function AccountCard({ account, refresh }: { account: ZoomAccount; refresh(): void }) {
  const { act, isBusy, failure } = useAct(refresh)
  return (
    <div className="card zoom__account">
      <header>
        <h2>{account.name}</h2>
        <p className="hint">{words.credentials}</p>
      </header>
      {account.apps.map((app) => (
        <AppPart key={app.clientId} account={account} app={app} refresh={refresh} />
      ))}
      <h3>{words.users}</h3>
      <ul className="zoom__users">
        {account.users.map(({ id, email, firstName, lastName, status, hasWebinars }) => (
          <li key={id}>
            <b>
              {lastName}
              {firstName}
            </b>
            <Copyable value={email} />
            {status !== 'active' && <em className="tag tag--bad">{words.user[status]}</em>}
            {!hasWebinars && <em className="tag">{words.user.noPlan}</em>}
          </li>
        ))}
      </ul>
      <h3>{words.meetings}</h3>
      <p className="hint">{words.meetingsHint}</p>
      <ul className="zoom__users">
        {account.meetings.map(({ id, topic }) => (
          <li key={id}>
            <b>{topic}</b>
            <Copyable value={String(id)} />
          </li>
        ))}
      </ul>
      <label className="field zoom__plan">
        {words.plan}
        <select
          value={account.plan}
          disabled={isBusy}
          onChange={(event) =>
            void act(() => ask('zoom/accounts', 'POST', { accountId: account.accountId, plan: event.target.value }))
          }
        >
          {(['pro', 'business'] as const).map((plan) => (
            <option key={plan} value={plan}>
              {words.plans[plan]}
            </option>
          ))}
        </select>
      </label>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}

function AppPart({ account, app, refresh }: { account: ZoomAccount; app: ZoomApp; refresh(): void }) {
  const { act, isBusy, failure } = useAct(refresh)
  const at = `zoom/apps/${app.clientId}`
  const isClassic = app.scopes.some((scope) => scope.split(':').length === 3)
  const admin = account.users[0]?.email ?? ''
  return (
    <section className="zoom__app">
      <dl>
        {Object.entries({
          accountId: account.accountId,
          clientId: app.clientId,
          clientSecret: app.clientSecret,
          secretToken: app.secretToken,
          admin,
        }).map(([name, value]) => (
          <div key={name}>
            <dt>{words.fields[name as keyof typeof words.fields]}</dt>
            <dd>
              <Copyable value={value} />
            </dd>
          </div>
        ))}
      </dl>
      {app.isRevoked && <p className="notice notice--bad">{words.revoked}</p>}
      <div className="room">
        <button
          className="button button--small"
          disabled={isBusy}
          onClick={() => void act(() => ask(at, 'POST', { isRevoked: !app.isRevoked }))}
        >
          {app.isRevoked ? words.allow : words.revoke}
        </button>
        <div className="segments" role="radiogroup" aria-label={words.scopes}>
          {(['granular', 'classic'] as const).map((kind) => (
            <button
              key={kind}
              role="radio"
              aria-checked={isClassic === (kind === 'classic')}
              disabled={isBusy}
              onClick={() => void act(() => ask(at, 'POST', { kind }))}
            >
              {words[kind]}
            </button>
          ))}
        </div>
      </div>
      <ZoomEventsAddress
        app={app}
        suggestion={account.eventsUrl}
        isBusy={isBusy}
        onSave={(url) => void act(() => ask(`${at}/notification`, 'POST', { url }))}
        onValidate={() => void act(() => ask(`${at}/validate`, 'POST', {}))}
      />
      {app.notification?.validatedAt && (
        <p className="hint">
          {words.valid} {asMoment(new Date(app.notification.validatedAt).toISOString())}
        </p>
      )}
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </section>
  )
}
