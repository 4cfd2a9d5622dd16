import { cleanText } from '../../../../../shared/domain/text/clean-text'

/**
 * The titles of a report's columns in the languages of Zoom's web page: English, Chinese (both scripts), Japanese,
 * Spanish, German, French, Italian, Portuguese, Korean. Compared in plain characters and without brackets; the first of
 * each is Zoom's English.
 */
export const REPORT_TITLES = {
  attended: [
    'attended | 已参加 | 是否参加 | 已出席 | 參加 | 已參加 | 出席済み | 参加済み | 出席 | asistió | asistencia | teilgenommen',
    'anwesend | a participé | participé | présent | ha partecipato | partecipato | participou',
    'compareceu | 참석함 | 참석 | 참석 여부',
  ],
  userName: [
    'user name | user name (original name) | name (original name) | 用户名 | 用户名称 | 名称（原名） | 使用者名稱 | ユーザー名',
    '名前（元の名前） | nombre de usuario | nombre (nombre original) | benutzername | nutzername',
    "name (ursprünglicher name) | name (originalname) | nom d'utilisateur | nom (nom d'origine)",
    'nom (nom original) | nome utente | nome (nome originale) | nome de usuário | nome do usuário',
    'nome (nome original) | 사용자 이름 | 이름(원래 이름)',
  ],
  firstName: ['first name | 名 | 名字 | nombre | vorname | prénom | nome | 이름 | given name | nombre de pila'],
  lastName: [
    'last name | 姓 | 姓氏 | apellido | apellidos | nachname | nom | nom de famille | cognome | sobrenome',
    '성 | surname | family name | familienname',
  ],
  email: [
    'email | e-mail | email address | e-mail address | 电子邮件 | 邮箱 | 电子邮件地址 | 电子邮箱 | 電子郵件 | 電子郵件地址 | メール',
    'メールアドレス | eメール | correo electrónico | dirección de correo electrónico | correo | e-mail-adresse',
    'e-mail adresse | adresse e-mail | adresse électronique | courriel | indirizzo e-mail',
    'indirizzo email | endereço de e-mail | 이메일 | 이메일 주소 | user email',
  ],
  phone: [
    'phone | phone number | 电话 | 手机 | 电话号码 | 手机号 | 電話 | 電話番号 | 電話號碼 | teléfono | telefon | telefonnummer',
    'téléphone | numéro de téléphone | telefono | numero di telefono | telefone | 전화 | 전화번호',
  ],
  registrationTime: [
    'registration time | 注册时间 | 报名时间 | 登记时间 | 註冊時間 | 登録日時 | 登録時間 | 登録時刻 | hora de registro',
    'hora de inscripción | fecha de registro | fecha de inscripción | registrierungszeit',
    'registrierungszeitpunkt | anmeldezeit | anmeldezeitpunkt | zeitpunkt der registrierung',
    "heure d'inscription | date d'inscription | heure de l'inscription | ora di registrazione",
    'orario di registrazione | hora da inscrição | 등록 시간 | hora de inscrição | horário da inscrição',
    'data de registrazione',
  ],
  approvalStatus: [
    'approval status | 审批状态 | 批准状态 | 审核状态 | 核准狀態 | 批准狀態 | 承認ステータス | 承認状況 | 承認状態 | estado de aprobación',
    "genehmigungsstatus | zulassungsstatus | statut d'approbation | statut de l'approbation",
    'stato di approvazione | stato approvazione | status de aprovação | status da aprovação | 승인 상태',
    "état d'approbation | état de l'approbation",
  ],
  joinTime: [
    'join time | 加入时间 | 进入时间 | 加入時間 | 参加時刻 | 参加時間 | 参加日時 | 入室時刻 | hora de entrada | hora de ingreso',
    'hora de unión | hora de incorporación | beitrittszeit | beitrittszeitpunkt | teilnahmezeit',
    "zeitpunkt des beitritts | heure d'arrivée | heure d'entrée | heure d'accès | heure de connexion",
    'ora di ingresso | ora di accesso | ora di entrata | orario di ingresso | hora de acesso',
    'horário de entrada | 참가 시간 | 입장 시간 | 참여 시간',
  ],
  leaveTime: [
    'leave time | 离开时间 | 退出时间 | 離開時間 | 退出時刻 | 退出時間 | 退室時刻 | hora de salida | austrittszeit',
    'zeitpunkt des verlassens | verlassenszeit | austrittszeitpunkt | heure de départ | heure de sortie',
    'ora di uscita | orario di uscita | hora de saída | horário de saída | 나간 시간 | 퇴장 시간 | verlassen um',
  ],
  minutes: [
    'time in session | 会话时长 | 在会话中的时间 | 會話時長 | 時間在會議 | セッション時間 | tiempo en la sesión | tiempo en sesión',
    'zeit in sitzung | zeit in der sitzung | sitzungsdauer | temps en session | durée de la session',
    'temps passé en session | tempo in sessione | tempo nella sessione | tempo na sessão',
    'tempo em sessão | 세션 시간 | session time | 參與時間 | 参与时长 | 세션 참여 시간',
  ],
  isGuest: [
    'is guest | guest | 是访客 | 访客 | 是否访客 | 是訪客 | 訪客 | ゲスト | es invitado | invitado | ist gast | gast',
    'est un invité | est invité | invité | è ospite | ospite | é convidado | convidado | 게스트 | 게스트 여부',
  ],
  sourceName: [
    'source name | 来源名称 | 來源名稱 | ソース名 | nombre de fuente | nombre de la fuente | quellenname',
    'name der quelle | nom de la source | nome origine | nome della fonte | nome da fonte | 소스 이름',
  ],
  country: [
    'country/region name | 国家/地区名称 | 國家/地區名稱 | 国/地域名 | 国/地域 | nombre de país/región',
    'nombre del país/región | nombre de país o región | name des landes/der region | land/region',
    'ländername/region | nom du pays/de la région | nom du pays/région | nom de pays/région',
    'nome paese/regione | nome del paese/regione | nome do país/região | nome do país/da região',
    '국가/지역 이름 | 국가/지역',
  ],
  topic: ['topic | 主题 | 主題 | トピック | tema | thema | sujet | argomento | tópico | 주제'],
  webinarId: [
    'webinar id | 网络研讨会 id | 网络研讨会id | 研讨会 id | 網路研討會 id | 網絡研討會 id | ウェビナーid | ウェビナー id | id del seminario web',
    'id de seminario web | id del webinar | webinar-id | id du webinaire | id webinaire | id webinar',
    'id de webinaire | id do webinar | id do webinário | 웨비나 id | 웹 세미나 id',
  ],
  startTime: [
    'actual start time | 实际开始时间 | 實際開始時間 | 実際の開始時刻 | 実際の開始時間 | hora de inicio real',
    'tatsächliche startzeit | tatsächliche anfangszeit | tatsächlicher beginn | heure de début réelle',
    'heure réelle de début | ora di inizio effettiva | ora effettiva di inizio | hora de início real',
    '실제 시작 시간 | hora real de inicio | orario di inizio effettivo',
  ],
  duration: [
    'actual duration | 实际持续时间 | 实际时长 | 實際持續時間 | 実際の所要時間 | 実際の時間 | duración real | tatsächliche dauer',
    'durée réelle | durata effettiva | duração real | 실제 진행 시간 | 실제 기간 | 실제 소요 시간',
  ],
  registered: [
    '# registered | # registrants | 注册人数 | 报名人数 | 註冊人數 | 登録者数 | n.º de inscritos | n.o de inscritos',
    "# inscritos | anzahl der registrierten | # registrierte | nombre d'inscrits | nb d'inscrits",
    '# iscritti | n. iscritti | nº de inscritos | 등록자 수',
  ],
  cancelled: ['# cancelled | # canceled | 取消人数 | 取消人數 | キャンセル数 | # cancelados | # abgesagt | # annulés'],
  uniqueViewers: [
    'unique viewers | 独立观看者 | 不重复观众 | 獨立觀看者 | ユニーク視聴者数 | espectadores exclusivos | espectadores únicos',
    'eindeutige zuschauer | spectateurs uniques | spettatori unici | 고유 시청자',
  ],
  totalUsers: [
    'total users | 总用户数 | 用户总数 | 總使用者數 | 合計ユーザー数 | usuarios totales | total de usuarios | benutzer gesamt',
    "gesamtbenutzer | nombre total d'utilisateurs | utenti totali | total de usuários | 총 사용자",
  ],
  maxConcurrentViews: [
    'max concurrent views | 最大同时观看数 | 最大同時觀看數 | 最大同時視聴数 | visualizaciones simultáneas máximas',
    'max. gleichzeitige ansichten | vues simultanées max | visualizzazioni simultanee max | 최대 동시 시청 수',
  ],
} satisfies Record<string, string[]>

export type ColumnName = keyof typeof REPORT_TITLES

/** A title without invisible characters, full width, case, spaces and a final colon. */
export function plainTitle(title: string): string {
  return cleanText(title)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?: ?$/, '')
    .trim()
}

/** A title without its last bracket: `time in session (minutes)` and `会话时长（分钟）` are recognised by the rest. */
export const withoutBracket = (plain: string): string => plain.replace(/ ?\([^()]*\)$/, '')

const COLUMN_OF = new Map<string, ColumnName>(
  Object.entries(REPORT_TITLES).flatMap(([column, lines]) =>
    lines.flatMap((line) => line.split(' | ')).map((title) => [plainTitle(title), column as ColumnName] as const),
  ),
)

/**
 * The column of a report with this title, in any language; the whole title is tried before the one without a bracket.
 */
export function reportColumn(title: string): ColumnName | undefined {
  const plain = plainTitle(title)
  return COLUMN_OF.get(plain) ?? COLUMN_OF.get(withoutBracket(plain))
}
