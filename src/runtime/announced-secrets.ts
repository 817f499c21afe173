/**
 * Words by which people announce a password or a code, in the languages of the content, with room for endings (`salasanani`, `şifrem`). Our own
 * lists, 2026-11-24. "Country code" and "postcode" are none.
 */
const WORDS: readonly string[] = [
  // English, German, Dutch, Swedish, Danish, Norwegian, Finnish
  'pass ?words?|passcode|passphrase|pin(?: ?code)?|cvv2?|cvc|security code|one[- ]time (?:code|password)|otp|(?:verification|login|log-in|access|sms|recovery|2fa) code',
  'passwort|kennwort|sicherheitscode|bestätigungscode|einmalcode|tan|wachtwoord|beveiligingscode|verificatiecode|pincode|lösenord\\p{L}*|säkerhetskod\\p{L}*|adgangskode\\p{L}*|kodeord\\p{L}*|passord\\p{L}*|salasana\\p{L}*|vahvistuskoodi\\p{L}*',
  // French, Spanish, Portuguese, Italian, Romanian
  'mot de passe|code (?:de sécurité|de vérification|secret)|contraseña|clave|código de (?:seguridad|verificación)|senha|código de (?:segurança|verificação)|palavra-passe|codice di (?:sicurezza|verifica)|parol[aăei]\\p{L}*',
  // Czech, Polish, Hungarian, Russian, Ukrainian, Greek, Turkish
  'heslo|hasł[oa]|kod weryfikacyjny|jelsz[óa]\\p{L}*|пароль|парол[яі]|код (?:подтверждения|из смс|безопасности|підтвердження)|κωδικ(?:ός|ό)(?: πρόσβασης| ασφαλείας)?|şifre\\p{L}*|parola\\p{L}*',
  // Arabic, Hebrew, Urdu, Hindi, Bengali, Tamil
  'كلمة (?:المرور|السر|سر|مرور)|رمز التحقق|סיסמה|הסיסמה(?: שלי)?|קוד (?:אימות|האימות)|پاس ورڈ|पासवर्ड|ओटीपी|পাসওয়ার্ড|পাসওয়ার্ড|கடவுச்சொல்',
  // Vietnamese, Indonesian, Malay, Filipino
  'mật khẩu|mã (?:xác nhận|otp)|kata sandi|kata laluan|password ko',
];
/** Thai, Japanese, Korean and Chinese, which put no space before a word. */
const UNSPACED = 'รหัสผ่าน|รหัส otp|パスワード|暗証番号|認証コード|비밀번호|인증번호|密码|密碼|验证码|驗證碼';
/** What stands between the word and the secret: a verb, a sign, or both. */
const JOINT =
  '\\s*(?:(?:(?:is|was|ist|war|lautet|est|es|é|è|este|är|er|on|to je|je|jest|to|ez|είναι|это|це|هو|هي|הוא|היא|ہے|है|হল|হলো|என்பது|คือ|là|adalah|ialah|ay|of|van)(?!\\p{L})|は|が|은|는|이|가|是|为|為)\\s*[:：]?|[:=：＝])\\s*';
/** What people say about a password rather than the password. */
const NO_SECRETS =
  'not|n’t|wrong|incorrect|correct|right|expired|lost|forgotten|gone|invalid|missing|locked|blocked|reset|being|still|the|old|new|too|weak|strong|a|an|in|no|falsch|nicht|abgelaufen|ungültig|vergessen|weg|gesperrt|richtig|pas|expiré|incorrecte?|oublié|incorrecta|mal|no|caducada|errada|incorreta|sbagliata|scaduta|verkeerd|niet|verlopen|fel|inte|forkert|feil|ikke|väärin|złe|nieprawidłowe|špatné|не|неверный|yanlış|salah|違い|違う|틀려|错|錯';

const ANNOUNCED = new RegExp(
  `(?:(?<!\\p{L})(?:${WORDS.join('|')})|${UNSPACED})${JOINT}[„"“”'«「『]?(?!(?:${NO_SECRETS})(?![\\p{L}\\p{N}]))(\\S{3,})`,
  'giu',
);
/** "My code is 482913": any code, when digits follow. */
const CODE =
  /(?<!\p{L})(?<!country |area |dialling |dialing |post|postal |zip )(?:code|kod|код|código|codice|koodi|コード|코드|代码)\s*(?:(?:is|ist|est|es|é|è|är|er|on|jest|это|は|是)\s*|[:=：]\s*)(\d[\d -]{2,8}\d)(?!\d)/giu;

/** Replaces what follows such a word by what `removed` gives. */
export function withoutSecrets(text: string, removed: () => string): string {
  const cut = (all: string, secret: string): string => all.slice(0, all.length - secret.length) + removed();
  return text.replace(ANNOUNCED, cut).replace(CODE, cut);
}
