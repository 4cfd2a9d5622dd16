import { readVtt } from '../../cloudfunctions/adapters/live/zoom/read-vtt'

describe('a transcript that Zoom wrote', () => {
  it('is read as speaker and text with start and end', () => {
    const text =
      'WEBVTT\n\n1\n00:00:03.000 --> 00:00:09.400\n林若青: 各位朋友大家好\n\n2\n01:02:03.250 --> 01:02:04.000\n没有名字的一句\n'

    expect(readVtt(text)).toEqual([
      { from: 3, to: 9.4, speaker: '林若青', text: '各位朋友大家好' },
      { from: 3723.25, to: 3724, text: '没有名字的一句' },
    ])
  })

  it('keeps several lines of one speaker, and decodes entities', () => {
    const text =
      'WEBVTT\r\n\r\n1\r\n00:01.000 --> 00:02.500 align:start\r\nTom &amp; Ann: a &lt;b&gt; &#26032;&#x54c1;\r\nand &amp;lt; more\r\n'

    expect(readVtt(text)).toEqual([{ from: 1, to: 2.5, speaker: 'Tom & Ann', text: 'a <b> 新品\nand &lt; more' }])
  })

  it('reads voice tags and omits other tags, notes and styles', () => {
    const text =
      '\uFEFFWEBVTT - title\nKind: captions\n\nNOTE made by hand\n\nSTYLE\n::cue { color: red }\n\nintro\n00:00:00.000 --> 00:00:01.000\n<v.loud 李雷>你好 <b>世界</b></v>\n'

    expect(readVtt(text)).toEqual([{ from: 0, to: 1, speaker: '李雷', text: '你好 世界' }])
  })

  it('skips cues without times or text', () => {
    expect(
      readVtt(
        'WEBVTT\n\n1\nno times here\n\n2\n00:00:01.000 --> 00:00:02.000\n\n\n3\n00:00:02.000 --> 00:00:03.000\n好\n',
      ),
    ).toEqual([{ from: 2, to: 3, text: '好' }])
  })

  it.each(['', '<html>WEBVTT</html>', '{"status":false}', 'WEBVTTX\n\n'])('is not accepted from %j', (text) => {
    expect(readVtt(text)).toBeUndefined()
  })
})
