/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** Build-time constants, see `config/index.ts`. */
declare const CLOUD_ENV: string
declare const API_BASE: string

interface Window {
  /** The hall's first page, requested by `index.html` before any script has loaded. */
  hallOnItsWay?: Promise<Response>
}
