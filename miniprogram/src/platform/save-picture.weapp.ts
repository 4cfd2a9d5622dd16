import Taro from '@tarojs/taro'
import { text } from '../text/text'
import { toast } from './toast'

/**
 * Saves to the phone's album. WeChat asks for the permission once; after a refusal it can be given only on WeChat's
 * settings page. Closing WeChat's question is not a failure.
 */
export async function savePicture(canvas: unknown): Promise<void> {
  try {
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as Taro.Canvas })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    toast(text.poster.saved)
  } catch (error) {
    const reason = String((error as { errMsg?: string }).errMsg)
    if (/auth (deny|denied)|authorize no response/.test(reason)) return askForPermission()
    if (!reason.includes('cancel')) toast(text.poster.notSaved)
  }
}

async function askForPermission(): Promise<void> {
  const { confirm } = await Taro.showModal({
    title: text.poster.permissionTitle,
    content: text.poster.permissionHint,
    confirmText: text.poster.openSettings,
  })
  if (confirm) await Taro.openSetting()
}
