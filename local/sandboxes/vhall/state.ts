/** The data that VHall would store. Rows that an operation returns are stored in the shape in which it returns them. */
export type Account = {
  appKey: string
  secretKey: string
  name: string
  userId: number
  subAccounts: SubAccount[]
  callback?: CallbackSetting
}

export type Ledger = { accounts: Account[]; counters: Record<string, number> }

type SubAccount = { child_id: number; nick_name: string; phone: string; email: string; role_name: string }

export type CallbackSetting = {
  id: number
  secret_key: string
  callback_url: string
  callback_event: string
  msg_type: number
  fail_try_request: number
}

export type Activity = {
  id: number
  appKey: string
  userId: number
  subject: string
  introduction: string
  imgUrl: string
  startTime: number
  endTime?: number
  /** 1 live, 2 announced, 3 over, 4 on demand, 5 over with a default replay. */
  state: number
  type: number
  createdAt: number
  roomId: string
  ownK?: { on: boolean; useGlobal: number; authUrl: string; failureUrl: string }
  moreK: { id: number; authUrl: string; failureUrl: string }[]
  /** VHall's own registration form. */
  formOn: boolean
  registrations: RegistrationRow[]
  sessions: Session[]
  records: RecordRow[]
  liveStays: StayRow[]
  replayStays: StayRow[]
  chat: ChatRow[]
  signRounds: { id: number; created_at: string; open: boolean; users: SignRow[] }[]
  surveys: Survey[]
  lotteries: { id: number; create_time: string; lottery_type: number; prize_name: string; winners: WinnerRow[] }[]
}

export type Session = { id: number; start: number; end?: number; type: 0 | 2 }

export type Survey = {
  survey_id: number
  subject: string
  send_time: string
  open: boolean
  questions: { title: string; options?: string[] }[]
  answers: AnswerRow[]
}

export type StayRow = {
  webinar_id: number
  user_id: number
  third_user_id: string
  name: string
  email: string
  phone: string
  type: 1 | 2
  start_time: string
  end_time: string
  watch_duration: number
  switch_id: number
  record_id: number
  terminal: string
  ip: string
  province: string
}

type RegistrationRow = {
  id: number
  name: string
  phone: string
  email: string
  entry_source: number
  created_at: string
  is_enter: number
  refer: string
  user_id: number
}

export type RecordRow = {
  id: number
  name: string
  created_at: string
  duration: string
  source: number
  type: 0 | 6
  transcode_status: number
  encrypt_status: number
  layout: number
  switch_id: number
}

type ChatRow = {
  msg_id: string
  nickname: string
  third_party_user_id: string
  third_user_id: string
  email: string
  role_name: number
  date_time: string
  data: { type: string; text_content: string; barrage_txt: string; image_urls: string[] }
}

export type SignRow = {
  id: number
  sign_id: number
  user_id: number
  third_user_id: string
  email: string
  nick_name: string
  created_at: string
}

type AnswerRow = {
  id: number
  survey_id: number
  subject: string
  user_id: number
  third_user_id: string
  email: string
  nick_name: string
  phone: string
  created_at: string
  answer: { title: string; value: string | string[] }[]
}

type WinnerRow = {
  id: number
  lottery_id: number
  lottery_user_id: number
  lottery_user_nickname: string
  lottery_user_name: string
  lottery_user_phone: string
  third_user_id: string
  email: string
  award_name: string
  take_award: number
  created_at: string
}

/** A person with a watch page open, or in a generated audience. */
export type Person = { email: string; name: string; phone?: string }
