/** Where a link leads inside the mini-program. */
export const miniProgramPage = (isWebinar: boolean): string => (isWebinar ? 'pages/webinar/index' : 'pages/hall/index')
