import { App } from 'antd'
import type { UploadedImage } from '../../../shared/contracts/uploads'
import { asApiFailure } from '../failure/api-failure'
import { text } from '../text/text'
import { readableImage } from './readable-image'
import { shrinkImage } from './shrink-image'

export type UploadPicture = (file: File, name: string) => Promise<UploadedImage>

/** Makes a picture small enough and uploads it. Null after a message that says why it was not. */
export function usePictureUpload(onUpload: UploadPicture): (file: File) => Promise<string | null> {
  const { message } = App.useApp()

  return async (file) => {
    try {
      const refusal = await readableImage(file)
      const small = refusal ? null : await shrinkImage(file)
      if (small) return (await onUpload(small, small.name)).url
      void message.error(refusal || text.media.image.tooLarge)
    } catch (failure) {
      void message.error(asApiFailure(failure).message)
    }
    return null
  }
}
