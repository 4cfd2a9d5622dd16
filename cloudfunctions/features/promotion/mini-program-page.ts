/** The page of a link inside the mini-program. */
export const miniProgramPage = (isWebinar: boolean): string => (isWebinar ? 'pages/webinar/index' : 'pages/hall/index')
