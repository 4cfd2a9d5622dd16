const PATHS = {
  back: 'M15 5l-7 7 7 7',
  home: 'M4 11l8-7 8 7M6.5 9.5V20h11V9.5',
  language: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 2.800 3 15.200 0 18M12 3c-3 2.800-3 15.200 0 18',
  reload: 'M19 12a7 7 0 1 1-2.2-5.1M19 4v4.5h-4.5',
  close: 'M6 6l12 12M18 6L6 18',
  outside: 'M14 5h5v5M19 5l-8 8M10 6H5v13h13v-5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.6-5.6L12 7.100M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.6 5.6L12 17',
  plus: 'M12 5v14M5 12h14',
  beside: 'M4 5h7v14H4zM17 8v8M13 12h8',
  guide: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5M12 7.800v.2',
  phone:
    'M8 3h8a1.500 1.500 0 0 1 1.500 1.500v15A1.500 1.500 0 0 1 16 21H8a1.500 1.500 0 0 1-1.500-1.500v-15A1.500 1.500 0 0 1 8 3M11 18h2',
  play: 'M8 5l11 7-11 7z',
  stop: 'M7 7h10v10H7z',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M3 20c0-3.500 2.500-6 6-6s6 2.500 6 6M16 4.500a3.200 3.200 0 0 1 0 6M17.500 14.300c2.100.8 3.500 2.900 3.500 5.700',
  chat: 'M4 6h16v10H11l-4 4v-4H4zM8 10h8M8 13h5',
  scan: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  warn: 'M12 4l9 16H3zM12 10v4M12 16.800v.2',
}

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
