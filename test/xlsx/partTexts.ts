/** What all of them hold; the number in B2 is the one to change. */
export const cells =
  '<sheetData><row r="1"><c r="A1"><v>10</v></c><c r="B1"><v>20</v></c></row>' +
  '<row r="2"><c r="A2"><v>30</v></c><c r="B2"><v>1</v></c></row></sheetData>';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const drawings = 'http://schemas.openxmlformats.org/drawingml/2006';
export const microsoft = 'http://schemas.microsoft.com/office';
export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const relationships = (...list: string[]): string =>
  `<Relationships xmlns="${relationshipsNamespace}">${list.join('')}</Relationships>`;
export const typed = (part: string, type: string): string =>
  `<Override PartName="/${part}" ContentType="${type}"/>`;
export const related = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
