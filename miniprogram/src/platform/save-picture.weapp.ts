import Taro from '@tarojs/taro'
import { text } from '../text/text'
import { toast } from './toast'

/**
 * To the phone's album. WeChat asks for the permission once; after a refusal only its settings page can give it, and
 * closing WeChat's own question is no failure.
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
