/** Queries that run as they stand; the first tabs a visitor of /graphql sees. They grow with the schema. */
export const examples: readonly string[] = [
  `# Parks within 15 km (on the ellipsoid) of Nghi Sơn International Port, with the source of their area.
query ParksNearAPort {
  port: infrastructureSite(slug: "cang-quoc-te-nghi-son") { name(lang: EN) location { coordinates } locationQuality }
  industrialParks(
    first: 10
    where: { geom: { distance: { geometry: { type: "Point", coordinates: [105.81, 19.305] }, lte: 15000 } } }
    order: [{ areaHa: DESC }]
  ) {
    totalCount
    nodes {
      name(lang: EN)
      kind
      status
      areaHa
      figures(fields: ["areaHa", "freeLandHa"]) { field state certainty source { name(lang: EN) url } }
    }
  }
}
`,
  `# Projects and stated capital by VSIC section. A sum says how many rows were known and how many were not.
query ProjectsBySector {
  manufacturing: investmentProjectsAggregate(where: { sector: { eq: "C" } }) { ...Totals }
  energy: investmentProjectsAggregate(where: { sector: { eq: "D" } }) { ...Totals }
  logistics: investmentProjectsAggregate(where: { sector: { eq: "H" } }) { ...Totals }
  realEstate: investmentProjectsAggregate(where: { sector: { eq: "M" } }) { ...Totals }
}

fragment Totals on InvestmentProjectsAggregate {
  count
  unplaced
  sum { capitalUsd { value known unknown } capitalVnd { value known unknown } }
}
`,
  `# What sources say of 5G. Where nobody has published an outline, there is none: only counts and shares.
query FifthGeneration {
  coverageObservations(first: 20, where: { technology: { eq: G5 } }, order: [{ asOf: DESC }]) {
    nodes { operator place(lang: EN) status measure comparator value unit asOf asOfPrecision source { url } }
  }
  sampleAreas: coverageAreas(first: 3, demonstration: true) {
    totalCount
    nodes { synthetic coverageSurvey { operator technology environment surveyedOn } }
  }
}
`,
  `# The same name before and after the reform of 1 July 2025.
query UnitsBeforeAndAfterTheReform($name: String!) {
  before: administrativeUnits(first: 10, on: "2025-06-30", where: { search: $name }) {
    nodes { name kind validTo successors { extent extentCertainty successor { name } } }
  }
  after: administrativeUnits(first: 10, on: "2025-07-01", where: { search: $name }) {
    nodes { name kind validFrom predecessors { predecessor { name parent { name } } } }
  }
}
`,
  `# Search ignores case and Vietnamese marks; every value has a source.
query ProjectsWithSources($text: String!) {
  investmentProjects(first: 5, where: { search: $text }, order: [{ capitalUsd: DESC }]) {
    totalCount
    pageInfo { hasNextPage endCursor }
    nodes {
      nameVi
      status
      capitalUsd
      industrialPark { name(lang: EN) }
      investors { name(lang: EN) role sharePercent }
      figures(fields: ["capitalUsd"]) { comparator certainty asOf stated(lang: EN) note(lang: EN) source { url } }
    }
  }
}
`,
  `# A site for an electronics plant: hard limits, weighted wishes, and what each park lacks. On the demonstration layer.
query FindASite {
  findSites(
    demonstration: true
    first: 5
    input: {
      limits: [
        { criterion: FREE_LAND, min: 20 }
        { criterion: DISTANCE, infrastructure: SEAPORT, max: 15000 }
        { criterion: COVERAGE, technology: G5, environment: OUTDOOR, min: 0.8 }
        { criterion: POWER_VOLTAGE, min: 22 }
        { criterion: ENTERPRISES, enterprises: ELECTRONICS, metres: 10000, min: 1 }
      ]
      wishes: [
        { criterion: DISTANCE, infrastructure: SEAPORT, weight: 50 }
        { criterion: RENT, weight: 30 }
        { criterion: COVERAGE, technology: G5, environment: OUTDOOR, weight: 20 }
      ]
    }
  ) {
    candidates
    matched
    sites {
      rank
      total
      bestPossible
      industrialPark { name(lang: EN) }
      criteria { name(lang: EN) raw unit score weight weighted unknownBecause asOf source { name(lang: EN) } }
    }
    failsOnly { criterion { name(lang: EN) min max unit } count industrialParks { name(lang: EN) } }
    unknownOn { criterion { name(lang: EN) } count }
  }
}
`,
  `# Everything of a name, also of a unit that the reform of 2025 ended: what became of it and what lies there today.
query SearchEverything($text: String!) {
  search(text: $text, first: 10, near: { type: "Point", coordinates: [105.81, 19.305] }) {
    type
    name(lang: EN)
    metres
    through { name validTo }
    node { id ... on InfrastructureSite { kind status } ... on InvestmentProject { stage: status capitalUsd } }
  }
}
`,
];

/** Variables of the examples, by position. */
export const exampleVariables: readonly (string | undefined)[] = [
  undefined,
  undefined,
  undefined,
  '{ "name": "dong son" }',
  '{ "text": "cang nghi son" }',
  undefined,
  '{ "text": "huyen trieu son" }',
];
