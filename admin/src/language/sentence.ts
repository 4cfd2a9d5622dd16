import { inWords, type Message } from '../../../shared/text/messages/message'
import { language } from './language'

/** What a message says, in the language of this visit. */
export const sentence = (message: Message): string => inWords(message, language)
