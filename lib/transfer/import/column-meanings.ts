import type { ColumnTarget } from '@/lib/transfer/import/columns';

/**
 * What the names of columns mean, folded as `foldHeader` folds them: those of address books in English, German, French,
 * Spanish, Italian and Dutch. The first that fits counts.
 */
const MEANINGS: readonly (readonly [ColumnTarget, readonly string[]])[] = [
  ['name', ['name', 'fullname', 'displayname', 'contactname', 'vollständigername', 'anzeigename']],
  ['name', ['nomcomplet', 'nombrecompleto', 'nomecompleto', 'naam']],
  ['givenName', ['firstname', 'givenname', 'forename', 'first', 'vorname', 'prénom', 'prenom']],
  ['givenName', ['nombre', 'nome', 'voornaam']],
  ['middleName', ['middlename', 'additionalname', 'weiterevornamen', 'deuxièmeprénom']],
  ['middleName', ['segundonombre', 'secondonome']],
  ['familyName', ['lastname', 'familyname', 'surname', 'last', 'nachname', 'nom', 'nomdefamille']],
  ['familyName', ['apellido', 'apellidos', 'cognome', 'achternaam']],
  ['nickname', ['nickname', 'spitzname', 'surnom', 'apodo']],
  ['headline', ['headline']],
  ['company', ['company', 'companyname', 'organization', 'organisation', 'employer', 'firma']],
  ['company', ['unternehmen', 'arbeitgeber', 'société', 'societe', 'entreprise', 'empresa']],
  ['company', ['compañía', 'organización', 'azienda', 'società', 'bedrijf']],
  [
    'position',
    ['position', 'jobtitle', 'role', 'beruf', 'funktion', 'fonction', 'puesto', 'cargo'],
  ],
  ['position', ['posizione', 'functie']],
  ['location', ['location', 'city', 'businesscity', 'homecity', 'workcity', 'ort', 'stadt']],
  ['location', ['ortgeschäftlich', 'ortprivat', 'ville', 'villebureau', 'villedomicile']],
  ['location', ['ciudad', 'città', 'plaats']],
  ['email', ['email', 'emails', 'mail', 'emailadresse', 'primaryemail', 'secondaryemail']],
  ['email', ['workemail', 'personalemail', 'courriel', 'correo', 'correoelectrónico']],
  ['profile', ['url', 'profileurl', 'profile', 'linkedin', 'linkedinurl', 'linkedinprofile']],
  ['profile', ['linkedinprofileurl', 'personalwebpage', 'webseite', 'páginaweb', 'paginaweb']],
  ['connectedOn', ['connectedon', 'connected']],
  ['lastContactOn', ['lastcontact', 'lastcontacted', 'lasttouch', 'lastmet', 'lastcontacton']],
  ['howMet', ['howyoumet', 'howwemet', 'source']],
  ['whereMet', ['whereyoumet', 'wherewemet', 'event']],
  ['labels', ['label', 'labels', 'tag', 'tags', 'group', 'groups', 'groupmembership']],
  ['labels', ['categories', 'kategorien', 'catégories', 'categorías', 'categorie']],
  ['expertise', ['expertise', 'skill', 'skills']],
  [
    'note',
    ['note', 'notes', 'comment', 'comments', 'notizen', 'notas', 'remarques', 'opmerkingen'],
  ],
];

const BY_NAME: ReadonlyMap<string, ColumnTarget> = new Map(
  MEANINGS.toReversed().flatMap(([target, names]) => names.map((name) => [name, target] as const)),
);

/** Names of which there are several, by a figure in them. */
const NUMBERED: readonly (readonly [RegExp, ColumnTarget])[] = [
  [/^email(address|\d+(value|address|adresse))$/u, 'email'],
  [/^(adressedemessagerie|(dirección|direccion)decorreoelectr[óo]nico)\d*$/u, 'email'],
  [/^organization\d*name$/u, 'company'],
  [/^organization\d*title$/u, 'position'],
  [/^address1city$/u, 'location'],
  [/^(website\d*(value)?|webpage\d*|pageweb)$/u, 'profile'],
];

/** A job in most files, and in an address book `Dr.` or `Ms`. */
const TITLES: ReadonlySet<string> = new Set(['title', 'titre', 'titel']);

/** What each of a file's columns means by its folded name and those beside it; null: nothing that is known. */
export function meaningsOf(names: readonly string[]): (ColumnTarget | null)[] {
  const plain = names.map(meaningOf);
  return names.map((name, place) => {
    if (TITLES.has(name)) {
      const isOfAddress = plain[place + 1] === 'givenName' || plain.includes('position');
      return isOfAddress ? null : 'position';
    }
    // As it is sorted, family name first; a name only where there is no other.
    if (name === 'fileas') return plain.some(isOfName) ? null : 'name';
    return plain[place] ?? null;
  });
}

function meaningOf(name: string): ColumnTarget | null {
  return BY_NAME.get(name) ?? NUMBERED.find(([sign]) => sign.test(name))?.[1] ?? null;
}

function isOfName(target: ColumnTarget | null): boolean {
  return target === 'name' || target === 'givenName' || target === 'familyName';
}
