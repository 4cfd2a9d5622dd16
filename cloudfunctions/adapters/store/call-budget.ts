import type pg from 'pg'
import type { CallAsked, CallBudget, CallTaken } from '../../ports/call-budget'
import type { Clock } from '../../ports/clock'

/**
 * One statement per call, on one row for each rate and each daily budget; the reasons are in docs/decisions/0010. A
 * rate is a time that every call moves on by its share of the second (GCRA): a caller reserves a slot, knows its time,
 * and waits for it without holding anything. A slot is reserved only where no daily budget is used up.
 */
const TAKE = `
  with asked as (
    select * from jsonb_to_recordset($3::jsonb) as d(key text, calls int)
  ), pace as (
    select coalesce((select learned from call_budgets where key = $1), $4::int) as calls,
           (select next_at from call_budgets where key = $1) as next_at
  ), place as (
    select greatest(next_at, $2::timestamptz - $6::int * make_interval(secs => $5::float8 / calls)) + make_interval(secs => $5::float8 / calls) as at from pace
  ), counted as (
    insert into call_budgets as b (key, day, used) select key, $2::timestamptz at time zone 'UTC', 1 from asked
    where (select at from place) <= $2::timestamptz + make_interval(secs => $7::float8)
    on conflict (key) do update set day = excluded.day, used = case when b.day = excluded.day then b.used + 1 else 1 end
    where (b.spent_until is null or b.spent_until <= $2::timestamptz)
      and (b.day is null or b.day < excluded.day or b.used < coalesce(b.learned, (select calls from asked where asked.key = b.key)))
    returning b.key
  ), taken as (
    insert into call_budgets as b (key, next_at) select $1, at from place
    where at <= $2::timestamptz + make_interval(secs => $7::float8) and (select count(*) from counted) = (select count(*) from asked)
    on conflict (key) do update
      set next_at = greatest(b.next_at, $2::timestamptz - $6::int * make_interval(secs => $5::float8 / coalesce(b.learned, $4::int))) + make_interval(secs => $5::float8 / coalesce(b.learned, $4::int))
    returning b.next_at
  )
  select (select next_at from taken) as taken_at, (select at from place) as place_at,
         (select max(b.spent_until) from call_budgets b join asked using (key) where key not in (select key from counted)) as spent_until`

/** The database's rows, the caller's clock: the limits are as exact as the processes' clocks agree. */
export function callBudgetIn(pool: pg.Pool, clock: Clock): CallBudget {
  return {
    async take({ pace, days, longestWaitMs }: CallAsked): Promise<CallTaken> {
      const now = clock.now()
      const values = [
        pace.key,
        now.toISOString(),
        JSON.stringify(days),
        pace.calls,
        pace.seconds,
        pace.burst,
        longestWaitMs / 1000,
      ]
      const { rows } = await pool.query<{ taken_at: Date | null; place_at: Date; spent_until: Date | null }>({
        name: 'take-call',
        text: TAKE,
        values,
      })
      const [row] = rows
      if (!row) throw new Error('A call budget did not answer')
      if (row.taken_at) return { outcome: 'go', at: row.taken_at }
      if (row.place_at.getTime() > now.getTime() + longestWaitMs) return { outcome: 'too_long', at: row.place_at }
      return { outcome: 'day_spent', until: row.spent_until && row.spent_until > now ? row.spent_until : nextDay(now) }
    },

    async hold(key, until) {
      await pool.query(
        'insert into call_budgets as b (key, next_at) values ($1, $2) on conflict (key) do update set next_at = greatest(b.next_at, excluded.next_at)',
        [key, until.toISOString()],
      )
    },

    async spend(key, until) {
      await pool.query(
        'insert into call_budgets as b (key, spent_until) values ($1, $2) on conflict (key) do update set spent_until = greatest(b.spent_until, excluded.spent_until)',
        [key, until.toISOString()],
      )
    },

    async giveBack(key) {
      const today = clock.now().toISOString().slice(0, 10)
      await pool.query('update call_budgets set used = used - 1 where key = $1 and day = $2::date and used > 0', [
        key,
        today,
      ])
    },

    async learn(key, calls) {
      await pool.query(
        'insert into call_budgets (key, learned) values ($1, $2) on conflict (key) do update set learned = excluded.learned',
        [key, calls],
      )
    },
  }
}

function nextDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
}
