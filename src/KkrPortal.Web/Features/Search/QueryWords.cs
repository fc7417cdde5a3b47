namespace KkrPortal.Web.Features.Search;

/// <summary>Words of a question that say little about what is sought.</summary>
internal static class QueryWords
{
    /// <summary>Question words and small words; those that PostgreSQL's Danish dictionary leaves out of the index, and more of their kind.</summary>
    public static readonly HashSet<string> Stop = Set("""
        ad af aldrig alle alt altid anden andet andre at bare begge blandt blev blevet blive bliver da de dem den denne der deres det dette dig din dine disse dit
        dog du efter eller en end endnu enhver er et eventuelle findes flere for fordi forskellige fra gennem gerne gjorde gjort gør gøre ham han hans har havde have hej helt hende
        hendes her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor hvorhen hvornår hvorvidt i igen ikke imod ind inden ja jeg jer jeres jo
        kan kommer kun kunne lige man mange med meget mellem men mens mere mig min mine mit mod må måtte nej ned noget nogen nogle nok nu når nær og også om omkring op os over på
        pr samt selv siden sig sin sine sit skal skulle som sådan så til ud under uden var ved vi vil ville vor vores vort være været
        angående vedrørende vedr ang ift mht bl jf fx eks etc mv osv dvs gang hele lidt mest mindst tak venligst fortæl vis find søg giv handler handlede drejer
        """);

    /// <summary>Words that most items share. They count when they are there, but nobody misses them when something rarer was asked for as well.</summary>
    public static readonly HashSet<string> Weak = Set("""
        kkr kommunekontaktråd kommunekontaktrådet kommunekontaktrådene punkt punktet punkter punkterne dagsordenspunkt møde mødet møder møderne kkr-mødet sag sagen sager
        besluttede besluttet beslutte besluttes beslutter beslutning beslutningen beslutninger vedtaget vedtog vedtage sagt sagde siger mener mente mene holdning
        kommune kommunen kommuner kommunerne kommunernes regionskommune næste råd rådet rådene
        penge beløb koster kostede koste kr kroner procent antal tal stor stort store ny nye nyt nyeste seneste sidste første
        hedder sker skete ske får få fik fået går gik stod står siger sagde laver lavet lave bruge bruges brugt brugte tænker forventes forventer betyder betød
        bygge bygges bygger byggede opføres oprette oprettes oprettede etablere etableres etableret fordele fordeles fordelt sidde sidder svare svarede svarer svaret
        gælder gælde vedtage ændre ændres ændret starte starter startede slutter træder kraft sætter satte søge søgt bede bad beder
        status information oplysninger spørgsmål emne emnet emner hovedstadens sjællands nordjyllands midtjyllands syddanmarks
        """);

    /// <summary>A text that begins with one of these is a question, not a list of words.</summary>
    public static readonly HashSet<string> Question = Set("hvad hvem hvor hvordan hvorfor hvornår hvilke hvilken hvilket hvorvidt er har kan skal vil må blev bliver kommer findes hvis");

    private static HashSet<string> Set(string words) => [.. words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
