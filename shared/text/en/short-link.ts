import type { ServerText } from '../server-text'

export const shortLink: ServerText['shortLink'] = {
  locale: 'en-GB',
  invitation: 'You are invited to a webinar',
  welcome: 'Welcome to',
  hall: 'LiveHall',
  inZone: (time) => `${time} Beijing time`,
  scan: 'Scan with WeChat to register and watch on your phone',
  qr: 'QR code of this page',
  openHere: 'Open on this computer',
  unknownTitle: 'This link no longer works',
  unknownHint: 'The webinar may be gone, or the link was not copied in full.',
  toHall: 'Go to the hall',
}
