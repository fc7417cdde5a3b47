namespace KkrPortal.Minutes.Source;

/// <summary>Every reason to refuse a file, in the order in which they are looked for.</summary>
internal static class Refusals
{
    public static readonly Refusal Empty = new("empty-file",
        "Filen er tom; vælg den fil, som dagsordenen eller referatet står i.",
        "The file is empty; choose the file that holds the agenda or minutes.");

    public static readonly Refusal Pdf = new("pdf-as-text",
        "Filen er en PDF, der blev læst som tekst; importér den som PDF, så teksten bliver trukket ud først.",
        "The file is a PDF that was read as text; import it as a PDF, so that its text is extracted first.");

    public static readonly Refusal Zip = new("zip-as-text",
        "Filen er et pakket dokument (for eksempel Word, DOCX); gem den som PDF eller ren tekst og prøv igen.",
        "The file is a packed document (Word, DOCX, for instance); save it as PDF or plain text and try again.");

    public static readonly Refusal OldWord = new("word-as-text",
        "Filen er et ældre Office-dokument (DOC); gem den som PDF eller ren tekst og prøv igen.",
        "The file is an older Office document (DOC); save it as PDF or plain text and try again.");

    public static readonly Refusal Rtf = new("rtf-as-text",
        "Filen er et RTF-dokument; gem den som PDF eller ren tekst og prøv igen.",
        "The file is an RTF document; save it as PDF or plain text and try again.");

    public static readonly Refusal Html = new("html-as-text",
        "Filen er en webside (HTML); gem siden som PDF eller kopiér teksten til en tekstfil.",
        "The file is a web page (HTML); save the page as PDF or copy its text into a text file.");

    public static readonly Refusal Binary = new("binary-file",
        "Filen indeholder ikke læsbar tekst; vælg en PDF med tekstlag eller en tekstfil.",
        "The file holds no readable text; choose a PDF with a text layer or a text file.");

    public static readonly Refusal NoText = new("no-text",
        "Dokumentet har ingen tekst, kun blanke sider; er det en scanning, skal den gennem tekstgenkendelse (OCR) først.",
        "The document has no text, blank pages only; if it is a scan, it needs text recognition (OCR) first.");

    public static readonly Refusal OtherBody = new("other-body",
        "Dokumentet er et andet organs møde, ikke et kommunekontaktråds (KKR); portalen tager kun imod dagsordener og referater fra KKR.",
        "The document is another body's meeting, not that of a local government regional council (KKR); only agendas and minutes of a KKR can be imported.");

    public static readonly Refusal CoverOnly = new("cover-only",
        "Dokumentet har kun en forside og ingen dagsordenspunkter; vælg det fulde dokument.",
        "The document has a front page only and no agenda items; choose the whole document.");

    public static readonly Refusal ContentsOnly = new("contents-only",
        "Dokumentet har kun en indholdsfortegnelse, ikke selve punkterne; vælg det fulde dokument.",
        "The document has a table of contents only and not the items themselves; choose the whole document.");

    public static readonly Refusal NotAMeeting = new("not-a-meeting",
        "Teksten nævner hverken et kommunekontaktråd (KKR), en mødedato eller nummererede dagsordenspunkter; vælg en dagsorden eller et referat fra et KKR-møde.",
        "The text names no regional council (KKR), no meeting date and no numbered agenda items; choose the agenda or minutes of a KKR meeting.");
}
