namespace KkrPortal.Data.Search;

/// <summary>
/// One root for the forms that the Danish stemmer keeps apart: plads and pladser, proces and processer, udpeget and udpegede, minister and
/// ministre, socialt and social, bog and bøger. It need not be a word; it only has to be the same for forms that belong together.
/// </summary>
public static class DanishRoot
{
    /// <param name="word">Lower case.</param>
    public static string Of(string word)
    {
        if (word.Any(char.IsDigit)) return word;
        if (Irregular.TryGetValue(word, out var known)) return known;
        if (Prefixed(word) is { } prefixed) return prefixed;
        var root = Stem(word);
        if (Irregular.TryGetValue(root, out known)) return known;
        return Loosen(root);
    }

    // The stemmer takes one ending off at a time: pladser -> plads -> plad; but interes -> inter is far enough, "int" would be anything.
    private static string Stem(string word)
    {
        var longEnough = 0;
        for (var stem = DanishStem.Of(word); stem != word && stem.Length >= longEnough && !SmallWords.All.Contains(stem); stem = DanishStem.Of(word)) (word, longEnough) = (stem, 4);
        return word;
    }

    // overtog -> over + tage, tiltrådte -> til + træde, indgik -> ind + gå
    private static string? Prefixed(string word)
    {
        foreach (var prefix in VerbPrefixes)
            if (word.Length - prefix.Length >= 2 && word.StartsWith(prefix, StringComparison.Ordinal) && VerbOf(word[prefix.Length..]) is { } verb)
                return prefix + verb;
        return null;
    }

    // "tog" alone is what runs on rails; in "overtog" it is a form of tage.
    private static string? VerbOf(string form) =>
        form == "tog" ? Irregular["tage"] : Irregular.TryGetValue(form, out var verb) && Verbs.Contains(verb) ? verb : null;

    private static string Loosen(string root)
    {
        // udpegede -> udpeged -> udpeg; but marked is no participle.
        if (root.Length >= 6 && root.EndsWith("ed", StringComparison.Ordinal) && !KeepsEd.Any(word => root.EndsWith(word, StringComparison.Ordinal))) root = root[..^2];
        // ministerium and ministeriet
        else if (root.Length >= 6 && root.EndsWith("ium", StringComparison.Ordinal)) root = root[..^2];
        // socialt and social, klart and klar, alment and almen
        else if (root.Length >= 5 && root[^1] == 't' && root[^2] is 'l' or 'n' or 'r') root = root[..^1];
        // midler and middel, regler and regel: the vowel falls out
        if (root.Length >= 5 && root.EndsWith("el", StringComparison.Ordinal) && !IsVowel(root[^3]))
            root = root[^3] == root[^4] ? root[..^3] + "l" : root[..^2] + "l";
        // centre and center, ministre and minister: the stemmer has taken the latter's -er
        else if (root.Length >= 5 && root.EndsWith("tr", StringComparison.Ordinal)) root = root[..^1];
        return root;
    }

    private static bool IsVowel(char c) => "aeiouyæøå".Contains(c);

    private static readonly string[] KeepsEd = ["marked", "billed", "hoved", "måned", "sted", "fred", "bred", "hed"];

    /// <summary>Forms whose vowel changes or whose stems differ, by what the stemmer leaves of them.</summary>
    private static readonly Dictionary<string, string> Irregular = Groups("""
        barn børn
        bog bøg bøger
        mand mænd
        kraft kræft kræfter
        stad stæd stæder
        tand tænd tænder
        nat næt nætter
        rod rødder
        ko køer
        far fædr fædre
        mor mødr mødre
        bror brødr brødre
        datter døtre
        kursus kurs kurser kur
        forum fora
        datum data
        gammel gaml
        ældr ældst ældre ældste
        god bedr bedst bedre bedste
        stor størr størst større største
        lille mindr mindst mindre mindste
        lang læng længst længere
        ung yngr yngst yngre
        få færr færre
        tog toget togene
        gå går gik gået
        få får fik fået
        give giver gav givet giv
        tage tager tog taget
        komme kommer kom kommet
        sige siger sagde sagt
        slå slår slog slået
        bære bærer bar båret
        lægge lægger lagde lagt læg
        sætte sætter satte sat sæt
        sælge sælger solgte solgt sælg solg
        vælge vælger valgte valgt vælges vælg
        spørge spørger spurgte spurgt spørg
        stå står stod stået
        sidde sidder sad siddet
        bringe bringer bragte bragt
        gøre gør gjorde gjort
        følge følger fulgte fulgt følg fulg
        skrive skriver skrev skrevet skriv
        holde holder holdt hold
        finde finder fandt fundet find
        træde træder trådte trådt
        tælle tæller
        bryde bryder brød brudt
        byde byder bød budt
        trække trækker trak trukket
        bygge bygger byggede bygget byg
        """);

    private static readonly string[] VerbPrefixes = ["gennem", "under", "over", "frem", "efter", "fore", "imod", "ind", "ned", "til", "ved", "del", "for", "fra", "mod", "ud", "op", "af", "an", "på", "be", "om"];
    private static readonly HashSet<string> Verbs =
        [.. "gå få give tage komme sige slå bære lægge sætte sælge vælge spørge stå sidde bringe gøre følge skrive holde finde træde bryde byde trække bygge".Split(' ').Select(Stem)];

    private static Dictionary<string, string> Groups(string lines)
    {
        var roots = new Dictionary<string, string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var forms = line.Split(' ');
            // The first group that names a form keeps it (få: few, and to get).
            foreach (var form in forms) roots.TryAdd(form, Stem(forms[0]));
        }
        return roots;
    }
}
