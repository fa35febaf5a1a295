type PictureProps = { title: string; lines: readonly string[] }

/** A picture of a few words, for next/og: its library reads styles only from `style`. */
export const Picture = ({ title, lines }: PictureProps) => (
  <div
    style={{
      ...{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'center',
      },
      ...{ padding: 96, backgroundColor: '#fbfaf6', color: '#1d211e', borderLeft: '24px solid #0b6350' },
    }}
  >
    <div style={{ fontSize: title.length > 24 ? 56 : 84, lineHeight: 1.2, marginBottom: 32, flexShrink: 0 }}>
      {title}
    </div>
    {lines.map((each) => (
      <div
        key={each}
        style={{
          fontSize: lines.some(({ length }) => length > 44) ? 36 : 44,
          lineHeight: 1.3,
          marginBottom: 12,
          flexShrink: 0,
        }}
      >
        {each}
      </div>
    ))}
    <div style={{ fontSize: 32, marginTop: 32, color: '#0b6350' }}>Waymark</div>
  </div>
)
