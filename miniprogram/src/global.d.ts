/// <reference types="@tarojs/taro" />

declare module '*.scss'

/** Build-time constants, see `config/index.ts`. */
declare const CLOUD_ENV: string
declare const API_BASE: string

interface Window {
  /** The hall's first page, asked for by `index.html` before any script has arrived. */
  hallOnItsWay?: Promise<Response>
}
