/** What each live provider is called, for all who show it. */
export const providerLabels = {
  zh: { vhall: '微吼', zoom: 'Zoom' },
  en: { vhall: 'VHall', zoom: 'Zoom' },
}
