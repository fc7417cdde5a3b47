using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>Documents that don't keep to KL's template: other headings, or none, and other lists of participants.</summary>
public class OtherTemplatesTests
{
    private const string Front = "REFERAT 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\n";

    private static string Parts(ParsedItem item) => string.Join(" | ", item.Parts.Select(p => $"{p.Kind} {p.Heading}: {p.Markdown.ReplaceLineEndings(" ")}"));

    [Fact]
    public void A_debate_between_recommendation_and_decision_belongs_to_neither()
    {
        var item = Documents.Item("Indstilling:\n\nFormandskabet indstiller, at KKR\n1. drøfter planen\n2. anbefaler havnene at bygge\n\nDrøftelse:\n\nFlere ønskede en mole.\n\nKonklusion:\n\nKKR tilsluttede sig indstillingen.");
        Assert.Equal([PartKind.Recommendation, PartKind.Other, PartKind.Decision], item.Parts.Select(p => p.Kind));
        Assert.Equal(["drøfter planen", "anbefaler havnene at bygge"], item.Recommendation!.Points);
        Assert.Equal(Outcome.Approved, item.Decision!.Outcome);
        Assert.DoesNotContain("mole", item.Decision.Resolved, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_without_a_kind_ends_a_recommendation_but_not_a_presentation()
    {
        Assert.Equal("Presentation Sagsfremstilling: Havnen er gammel.  #### Økonomi  Den koster ti millioner kroner om året at drive. | Recommendation Indstilling: Det indstilles, at planen godkendes. | Other Procesplan: Uge 20.",
            Parts(Documents.Item("Sagsfremstilling\n\nHavnen er gammel.\n\nØkonomi\n\nDen koster ti millioner kroner om året at drive.\n\nIndstilling\n\nDet indstilles, at planen godkendes.\n\nProcesplan\n\nUge 20.")));
    }

    [Fact]
    public void A_recommendation_without_a_heading_is_known_by_its_formula()
    {
        var item = Documents.Item("Indledning\n\nHavnen er gammel.\n\nDet indstilles, at\nKKR tiltræder planen.\n\nPlanen har et bilag.\n\nBeslutning\n\nTiltrådt.");
        Assert.Equal("Background Indledning: Havnen er gammel. | Recommendation : Det indstilles, at KKR tiltræder planen. | Body : Planen har et bilag. | Decision Beslutning: Tiltrådt.", Parts(item));
        Assert.Equal((true, "tiltræder"), (item.Decision!.AsRecommended, Assert.Single(item.Recommendation!.Verbs)));
    }

    [Fact]
    public void An_item_may_head_its_decision_otherwise_than_the_rest()
    {
        var minutes = Documents.Parse(Front + "Punkt 1: Siden sidst\n\nReferat\n\nTaget til orientering.\n\nPunkt 2: Havne\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal([Outcome.Noted, Outcome.Approved], Documents.ItemsOf(minutes).Select(i => i.Decision!.Outcome));
    }

    [Fact]
    public void Minutes_without_part_headings_tell_what_was_decided()
    {
        var minutes = Documents.Parse(Front + "1. Godkendelse af referat\n\nDer var ingen bemærkninger til referatet, som hermed er godkendt.\n\n2. Meddelelser\n\nKKR besluttede den 3. maj 2013 at bygge. Molen er færdig.\n\n3. Havne\n\nBeslutning\n\nGodkendt.\n\n4. Eventuelt\n\nIntet.\n");
        Assert.Equal(["1", "3"], Documents.ItemsOf(minutes).Select(i => i.Number));
        Assert.Equal((Outcome.Approved, Confidence.Likely), (minutes.Sections[0].Items[0].Decision!.Outcome, minutes.Sections[0].Items[0].Decision!.Confidence));
    }

    [Fact]
    public void Attachments_may_stand_one_by_one_behind_the_text()
    {
        var item = Documents.Item("Beslutning\n\nGodkendt. Bilag 1 viser havnen.\n\nBilag 3.1: Udkast til plan\nBilag 3.2: Kort");
        Assert.Equal(["Udkast til plan", "Kort"], item.Attachments.Select(a => a.Title));
        Assert.Equal("Decision Beslutning: Godkendt. Bilag 1 viser havnen.", Parts(item).Split(" | ")[0]);
    }

    [Theory]
    [InlineData("Velkomst\n\nFormanden byder velkommen.\n\nHavne\n\nIndstilling\n\nAt planen drøftes.\n\nEventuelt\n")]
    [InlineData("## Velkomst og kaffe på molen\n\nFormanden byder velkommen.\n\n## Havne\n\nIndstilling\n\nAt planen drøftes.\n\n## Eventuelt\n")]
    public void The_first_item_of_an_agenda_without_numbers_may_have_no_parts(string items)
    {
        var minutes = Documents.Parse("# DAGSORDEN\n\n# KKR SJÆLLAND\n\nDato: 14-03-2022 10:00\n\n" + items);
        Assert.Equal(["Havne", "Eventuelt"], minutes.Sections.Skip(1).Select(s => s.Title));
        Assert.StartsWith("Velkomst", minutes.Sections[0].Title, StringComparison.Ordinal);
        Assert.Null(minutes.Meeting.Note);
    }

    [Fact]
    public void Headings_of_the_front_page_and_of_participants_are_no_items()
    {
        var minutes = Documents.Parse("## DAGSORDEN\n\n## KKR SJÆLLAND\n\nDato: 14-03-2022 10:00\n\n## Praktisk\n\n## Deltagere\n\nAne Bo (A), Køge\n\n## Havne\n\nIndstilling\n\nAt planen drøftes.\n\n## Eventuelt\n");
        Assert.Equal(["Havne", "Eventuelt"], minutes.Sections.Select(s => s.Title));
    }

    [Theory]
    [InlineData("Bilag 3.1: Udkast til plan", "Udkast til plan")]
    [InlineData("Bilag 2 – Kort over havnene", "Kort over havnene")]
    [InlineData("Bilag a) Notat", "Notat")]
    [InlineData("Bilag 2 til aftalen", "Bilag 2 til aftalen")]
    [InlineData("Bilag A viser havnen", "Bilag A viser havnen")]
    [InlineData("Udkast til plan (eftersendes)", "Udkast til plan")]
    [InlineData("Bilag 4: Notat – omdeles på mødet", "Notat")]
    [InlineData("Notat, udsendt særskilt den 3. maj", "Notat")]
    [InlineData("Notat om breve, der eftersendes", "Notat om breve, der eftersendes")]
    [InlineData("Udkast til svar eftersendes", "Udkast til svar")]
    [InlineData("3.1.a Notat om breve", "Notat om breve")]
    [InlineData("Download: Notat om breve (pdf, 1,3 MB)", "Notat om breve")]
    [InlineData("Eftersendes", "Eftersendes")]
    public void An_attachment_is_called_what_it_is_and_not_when_it_came(string written, string title) =>
        Assert.Equal(title, Assert.Single(Documents.Item($"Bilag\n\n{written}").Attachments).Title);

    [Fact]
    public void A_mark_for_an_attachment_of_the_list_names_no_other() =>
        Assert.Equal(["Notat om breve"], Documents.Item("Baggrund\n\n./. Notat af 3. marts om breve (bilag 4.2.a)\n\nBilag\n\n4.2.a Notat om breve").Attachments.Select(a => a.Title));

    [Fact]
    public void A_linked_attachment_keeps_its_address()
    {
        var item = Documents.Item("Bilag: [Kort](https://havn.example/kort.pdf)");
        Assert.Equal([("Kort", "https://havn.example/kort.pdf")], item.Attachments.Select(a => (a.Title, a.Url)));
        Assert.Equal(["https://havn.example/kort.pdf"], item.Links);
    }

    [Theory]
    [InlineData("Ingen"), InlineData("Ikke vedlagt."), InlineData("–")]
    public void No_attachment_is_none(string text) => Assert.Empty(Documents.Item($"Bilag\n\n{text}").Attachments);

    [Fact]
    public void Headings_over_several_sections_belong_to_what_follows()
    {
        var minutes = Documents.Parse(Front.Replace("REFERAT", "DAGSORDEN", StringComparison.Ordinal) + "Pkt. 1 Havne\n\nIndstilling\n\nAt planen godkendes.\n\nB. Sager til drøftelse\n\nPkt. 2 Færger\n\nIndstilling\n\nAt planen drøftes.\n");
        Assert.Equal(["At planen godkendes.", "At planen drøftes."], Documents.ItemsOf(minutes).Select(i => Assert.Single(i.Parts).Markdown));
        Assert.Equal(0, minutes.Coverage.Unplaced);
    }

    [Fact]
    public void A_section_that_takes_its_turn_needs_no_parts()
    {
        var minutes = Documents.Parse(Front + "1) Havne\n\n1.1) Moler\n\nBeslutning:\nGodkendt.\n\n2) Valg\n\nBeslutning:\nGodkendt.\n\n3) Meddelelser og siden sidst\n\nFærgen sejler.\n\n4) Eventuelt\n\nIntet.\n");
        Assert.Equal(["1", "2", "3", "4"], minutes.Sections.Select(s => s.Number));
    }

    [Fact]
    public void A_closed_item_without_parts_is_an_item()
    {
        var minutes = Documents.Parse(Front + "Punkt 1: Havne\n\nPunkt 1.1: Moler\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Eventuelt\n-\n\nPunkt 3: Lukket: Køb af grund\nPunktet blev behandlet for lukkede døre.\n");
        Assert.Equal(["1.1", "3"], Documents.ItemsOf(minutes).Select(i => i.Number));
        Assert.True(Documents.ItemsOf(minutes).Last().IsClosed);
    }

    [Fact]
    public void What_stands_under_a_closed_agenda_is_closed_though_it_has_no_text()
    {
        var minutes = Documents.Parse("DAGSORDEN 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\nPkt. 1. Havne\n\nIndstilling\n\nAt planen godkendes.\n\nBilag:\nKort\n\nLukket dagsorden\n\nPkt. 2. Personsag\n");
        Assert.Equal([false, true], Documents.ItemsOf(minutes).Select(i => i.IsClosed));
    }

    [Fact]
    public void Items_without_parts_follow_each_other_without_gaps()
    {
        var minutes = Documents.Parse("DAGSORDEN 2010\n\nKKR SJÆLLAND\n\nDato: 12-11-2010 10:00\n\n1. Velkomst\nVed formanden\n\n2. Havne\n2.1 Moler\nMolerne er gamle.\n2.2 Ny udpegning til Havnerådet\nDer mangler et medlem.\nDet indstilles, at der udpeges et medlem.\n\n3. Eventuelt\n");
        Assert.Equal(["1", "2", "3"], minutes.Sections.Select(s => s.Number));
        Assert.Equal(["Body : Molerne er gamle.", "Body : Der mangler et medlem. | Recommendation : Det indstilles, at der udpeges et medlem."], Documents.ItemsOf(minutes).Select(Parts));
    }

    [Fact]
    public void One_heading_may_stand_over_background_and_recommendation()
    {
        var minutes = Documents.Parse("DAGSORDEN 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\nPkt. 1. Havne\n\nResumé og indstilling\nHavnen er gammel. Sekretariatet indstiller,\nat planen godkendes\nat den sendes til ministeren.\n\nSagsfremstilling\nDer er to moler.\n");
        Assert.Equal(["at planen godkendes", "at den sendes til ministeren."], Documents.ItemsOf(minutes).Single().Recommendation!.Points);
        Assert.DoesNotContain(minutes.Warnings, w => w.Code == "misplaced-recommendation");
    }

    [Theory]
    [InlineData("Sagsnr.: 12/4471\nSagsbehandler: lbk/mtk", "12/4471", "lbk mtk")]
    [InlineData("Sag: SAG-2013-07441 trm", "SAG-2013-07441", "trm")]
    [InlineData("Sags ID: SAG-2013-07441", "SAG-2013-07441", "")]
    [InlineData("Sagsnr. SAG-2013-07441\nInit. trm/uk", "SAG-2013-07441", "trm uk")]
    public void Case_numbers_have_many_labels(string lines, string number, string workers)
    {
        var item = Documents.ItemsOf(Documents.Parse(Front + $"1. Sager\n\n1.1. Havne\n{lines}\n\nBaggrund\n\nHavnen er gammel.\n")).Single();
        Assert.Equal((number, workers), (item.CaseNumber, string.Join(' ', item.Caseworkers)));
        Assert.Single(item.Parts);
    }

    [Fact]
    public void A_header_may_hold_the_pages_number()
    {
        var pages = string.Concat(Enumerable.Range(2, 3).Select(n => $"KKR Sjælland, 14. marts 2014\t\t\tSide {n}\n\n{n}. Havne\n\nIndstilling\n\nAt planen godkendes.\n\nBilag:\nEt kort over havnen\n\n"));
        var minutes = Documents.Parse(Front + pages);
        Assert.All(Documents.ItemsOf(minutes), item => Assert.Equal("Et kort over havnen", Assert.Single(item.Attachments).Title));
        Assert.Equal(["2", "3", "4"], minutes.Sections.Select(s => s.Number));
    }

    [Fact]
    public void Numbers_of_sections_need_no_mark_where_none_has_one()
    {
        var minutes = Documents.Parse(Front + "1 Formalia\n1.1 Dagsorden\nBeslutning\nGodkendt.\n2 Sager\n2.1 Havne\nBeslutning\nGodkendt af 4 ud af\n5 Kommuner.\n3 Eventuelt\nMolen er gammel.\n");
        Assert.Equal(["1 Formalia", "2 Sager", "3 Eventuelt"], minutes.Sections.Select(s => $"{s.Number} {s.Title}"));
        Assert.Equal("Molen er gammel.", minutes.Sections[^1].Body);
    }

    [Fact]
    public void A_system_for_agendas_heads_each_decision_with_the_meetings_day()
    {
        const string Decided = "Beslutning fra møde i KKR Sjælland 14. marts 2014";
        var minutes = Documents.Parse(Front + $"1. Formalia\n1.1 Dagsorden (Beslutning)\n2. Sager\n2.1 Havne (Drøftelse)\n2.2 Personsag - LUKKET\n3. Eventuelt\n\nDeltagere\nAne Bo, formand\nIb Lund\n\n1.1 - Dagsorden (Beslutning)\nSagsnr.: SAG-2014-00017\n\n{Decided}\nGodkendt.\n\n2.1 - Havne (Drøftelse)\nSagsnr.: SAG-2014-00018\n\nIndstilling\nFormandskabet indstiller, at planen drøftes.\n\nSagsfremstilling\nBeslutning fra møde i KKR Sjælland 3. maj 2013: Udsat.\n\n{Decided}\nDrøftet.\n\n2.2 - Personsag - LUKKET\n\n3. - Eventuelt\nSagsnr.: SAG-2014-00017\n\n{Decided}\nIntet.\n");
        Assert.Equal(["1 Formalia", "2 Sager", "3 Eventuelt"], minutes.Sections.Select(s => $"{s.Number} {s.Title.TrimStart('-', ' ')}"));
        Assert.Equal([Outcome.Approved, Outcome.Discussed, null, Outcome.Other], Documents.ItemsOf(minutes).Select(i => i.Decision?.Outcome));
        Assert.Equal(["Ane Bo", "Ib Lund"], minutes.Attendees.Select(a => a.Name));
        Assert.Equal("Personsag - LUKKET", Documents.ItemsOf(minutes).Single(i => i.IsClosed).Title);
        Assert.Contains("3. maj 2013", Documents.ItemsOf(minutes).ElementAt(1).Parts.Single(p => p.Kind == PartKind.Presentation).Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Such_a_heading_at_a_pages_edge_is_no_header()
    {
        const string Decided = "Beslutning fra møde i KKR Sjælland 14. marts 2014";
        var minutes = Documents.Parse(Front + string.Concat(new[] { (1, "Havne"), (2, "Færger"), (3, "Klitter"), (4, "Moler") }.Select(((int N, string Title) i) => $"1.{i.N} - {i.Title}\nSagsnr.: SAG-2014-00017\n\n{Decided}\nGodkendt.\nSide {i.N} af 4\n")));
        Assert.Equal(4, Documents.ItemsOf(minutes).Count());
        Assert.All(Documents.ItemsOf(minutes), item => Assert.Equal(Decided, Assert.Single(item.Parts).Heading));
    }

    [Fact]
    public void Points_may_stand_in_a_column_behind_at() =>
        Assert.Equal(["at KKR udpeger to medlemmer,", "at de orienterer KKR."], Documents.Item("Indstilling\nFormandskabet indstiller,\nat\tKKR udpeger to medlemmer,\nat\tde orienterer KKR.").Recommendation!.Points);

    [Fact]
    public void Letters_with_a_wide_gap_are_a_lists_marks_and_no_column() =>
        Assert.Equal(["tager analysen til efterretning", "udpeger to medlemmer"], Documents.Item("Indstilling\nDet indstilles, at KKR\n   a.     tager analysen til efterretning\n   b.     udpeger to medlemmer").Recommendation!.Points);

    [Theory]
    [InlineData("KKR Sjælland                    REFERAT")]
    [InlineData("KKR SJÆLLAND\n\n| 14-03-2014")]
    public void A_header_of_few_pages_names_the_council(string header)
    {
        var minutes = Documents.Parse(Front + $"1. Sager\n\n1.1. Havne\n\nIndstilling\nAt planen godkendes.\n\nBilag\nEt kort\n\nSide 1\n\n{header}\n\n1.2. Moler\n\nIndstilling\nAt planen godkendes.\n\nBilag\nEt kort\n\nSide 2\n\n{header}\n\n1.3. Skibe\n\nIndstilling\nAt planen godkendes.\n");
        Assert.Equal(["Et kort", "Et kort"], Documents.ItemsOf(minutes).SelectMany(i => i.Attachments).Select(a => a.Title));
    }

    [Fact]
    public void A_standing_title_heads_a_section_though_numbers_are_left_out() =>
        Assert.Equal(["1 Sager", "7 Mødeplan"], Documents.Parse(Front + "1. Sager\n1.1. Havne\nIndstilling\nAt planen godkendes.\n7. Mødeplan\nMøde den 3. maj.\n").Sections.Select(s => $"{s.Number} {s.Title}"));

    [Fact]
    public void Numbers_may_have_lines_of_their_own_beside_labelled_pages()
    {
        var minutes = Documents.Parse("Side 1 af 4\n" + Front + string.Concat(new[] { (1, "Havne"), (2, "Færger"), (3, "Klitter") }.Select(((int N, string Title) s) => $"Side {s.N + 1} af 4\n{s.N}\n{s.Title}\n{s.N}.1\nMoler i havnen\nSAG-2014-00017 abc\nIndstilling\nAt planen godkendes.\nBilag\nEt kort\n{s.N}.2\nLukket: Køb af en mole\n")));
        Assert.Equal(["1 Havne", "2 Færger", "3 Klitter"], minutes.Sections.Select(s => $"{s.Number} {s.Title}"));
        Assert.Equal(["1.1 Moler i havnen", "1.2 Lukket: Køb af en mole"], minutes.Sections[0].Items.Select(i => $"{i.Number} {i.Title}"));
        Assert.All(minutes.Sections, s => Assert.Equal(["Et kort"], s.Items[0].Attachments.Select(a => a.Title)));
        Assert.All(minutes.Sections, s => Assert.True(s.Items[1].IsClosed));
    }

    private static IEnumerable<string> People(string list) =>
        Documents.Parse($"REFERAT 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\n{list}\n\n1. Sager\n\n1.1. Havne\n\nSAG-2014-00017 abc\n\nBaggrund\n\nHavnen er gammel.\n").Attendees
            .Select(a => $"{(a.Status == AttendeeStatus.Absent ? "-" : "")}{a.Name}/{a.PartyAsWritten}/{a.Municipality}/{a.Title}/{a.SubstituteFor}");

    [Theory]
    [InlineData("Deltagere:\nAne Bo (A), Greve, som suppleant for Ib Lund (A)", "Ane Bo/A/Greve//Ib Lund")]
    [InlineData("Deltagere:\nAne Bo (V) – deltog i stedet for Ib Lund", "Ane Bo/V///Ib Lund")]
    [InlineData("Deltagere:\nAne Bo (Borgerlisten Greve), Greve", "Ane Bo/Borgerlisten Greve/Greve//")]
    [InlineData("Deltagere:\nGreve:\tAne Bo (A), Ib Lund (V)", "Ane Bo/A/Greve// Ib Lund/V/Greve//")]
    [InlineData("Følgende var til stede:\nAne Bo (A), Greve • Ib\nLund (V), Køge • Ea Mo (C), Faxe", "Ane Bo/A/Greve// Ib Lund/V/Køge// Ea Mo/C/Faxe//")]
    [InlineData("TILSTEDE\nGreve Kommune\nAne Bo (A)\nIKKE TILSTEDE\nKøge Kommune\nIb Lund (V)", "Ane Bo/A/Greve// -Ib Lund/V/Køge//")]
    [InlineData("Afbud: Ane Bo (V), Solrød, Ib Lund (A), Køge (suppleant Ea Mo (A) deltog)", "-Ane Bo/V/Solrød// -Ib Lund/A/Køge// Ea Mo/A///Ib Lund")]
    [InlineData("Fraværende\nIb Lund (A), Køge. Stedfortræder: Ea Mo", "-Ib Lund/A/Køge// Ea Mo////Ib Lund")]
    [InlineData("Fra KL deltog: chef Ane Bo, konsulent Ib Lund og KKR-konsulent Ea Mo (referat)", "Ane Bo///chef/ Ib Lund///konsulent/ Ea Mo///KKR-konsulent/")]
    [InlineData("Deltagere:\nAne Bo (A), Greve\nUnder punkt 3.2 deltog direktør Ib Lund, Movia", "Ane Bo/A/Greve// Ib Lund///direktør, Movia/")]
    [InlineData("Deltagere\nFormand: Ane Bo (A), Greve\nIb Lund (V), Køge", "Ane Bo/A/Greve/Formand/ Ib Lund/V/Køge//")]
    [InlineData("Deltagere\nAne Bo (A), Greve\nSEKRETARIAT\nIb Lund, KKR Sjælland (referent)", "Ane Bo/A/Greve// Ib Lund///KKR Sjælland/")]
    [InlineData("Kommune\tMedlem\tParti\tTil stede\tBemærkning\nGreve\tAne Bo\tA\tX\t\nKøge\tIb Lund\tV\tAfbud\tSuppleant: Ea Mo (V)", "Ane Bo/A/Greve// -Ib Lund/V/Køge// Ea Mo/V///Ib Lund")]
    [InlineData("Deltagere\nNavn\tParti\tKommune\tSuppleant for\nAne Bo\tA\tGreve\t\nEa Mo\tC\tFaxe\tIb Lund\nBo Ek\tV\tKøge\tbilag 2", "Ane Bo/A/Greve// Ea Mo/C/Faxe//Ib Lund Bo Ek/V/Køge/bilag 2/")]
    [InlineData("Deltagere fra Venstre: Ane Bo, Greve, Ib Lund, Køge\nDeltagere fra SF: Ea Mo, Faxe", "Ane Bo/Venstre/Greve// Ib Lund/Venstre/Køge// Ea Mo/SF/Faxe//")]
    [InlineData("Derudover deltog: Ane Bo, Movia, Ib Lund, KL og Ea\nMo, KL (referent).", "Ane Bo///Movia/ Ib Lund///KL/ Ea Mo///KL/")]
    [InlineData("Deltagere\nAne Bo (A), Greve\n\nEksterne fagfolk\nDirektør Ib Lund, KL", "Ane Bo/A/Greve// Ib Lund///Direktør, KL/")]
    [InlineData("Deltagere\nKøge: Ea Mo (UP)\nAfbud: Greve: Ane Bo (V). Faxe: Ib Lund (S) - i stedet Bo Ek (V).", "Ea Mo/UP/Køge// -Ane Bo/V/Greve// -Ib Lund/S/Faxe// Bo Ek/V///Ib Lund")]
    [InlineData("Deltagere\nAne Bo (A), Greve Kommune, deltog under punkt\n3.1-3.3", "Ane Bo/A/Greve/deltog under punkt 3.1-3.3/")]
    [InlineData("TIL STEDE\nAne Bo (A), borgmester, Greve, Ea Mo (C), rådmand, Faxe, Ib\nLund (V), borgmester, Køge", "Ane Bo/A/Greve/borgmester/ Ea Mo/C/Faxe/rådmand/ Ib Lund/V/Køge/borgmester/")]
    [InlineData("Gæster: Ane Bo, Syddansk Velfærdsinnovation, pkt. 2", "Ane Bo///Syddansk Velfærdsinnovation, pkt. 2/")]
    [InlineData("Deltagere\nAne Bo (A), Greve\nAfbud meddeles til Ib Lund senest den 3. marts.", "Ane Bo/A/Greve//")]
    [InlineData("Til stede: Ane Bo (A) Greve, Ib Lund (V)\nTønder, Ea Mo (F) Køge, Bo Ek (B)\nFaxe (supp. for Ida Ek), Lis Bo (V) Lejre", "Ane Bo/A/Greve// Ib Lund/V/Tønder// Ea Mo/F/Køge// Bo Ek/B/Faxe//Ida Ek Lis Bo/V/Lejre//")]
    [InlineData("Deltagere\nNavn\tKommune\tParti\tDeltagelse\nAne Bo\tGreve\tA\tDeltog\nIb Lund\tKøge\tV\tFraværende\nEa Mo\tKøge\tV\tSuppleant for Ib Lund", "Ane Bo/A/Greve// -Ib Lund/V/Køge// Ea Mo/V/Køge//Ib Lund")]
    [InlineData("Deltagere:\n\nGreve:\n\nAne Bo (A)\nEa Mo (V) – afbud\n\nKøge:\n\nIb Lund (V)\n\nAfbud:\n\nBo Ek (C), Faxe", "Ane Bo/A/Greve// -Ea Mo/V/Greve// Ib Lund/V/Køge// -Bo Ek/C/Faxe//")]
    [InlineData("Deltagere:\n\nGreve: Ane Bo (A), afbud, supp. Ea Mo (A) deltog\nKøge: Ib Lund (V) (formand)", "-Ane Bo/A/Greve// Ea Mo/A///Ane Bo Ib Lund/V/Køge/formand/")]
    [InlineData("Gæster:\nPkt. 3: Professor Ane Bo, Syddansk Universitet; konsulent Ib Lund, KL", "Ane Bo///Professor, Syddansk Universitet/ Ib Lund///konsulent, KL/")]
    [InlineData("Afbud\nIb Lund (A), Køge – i stedet mødte Ea Mo (V), Faxe", "-Ib Lund/A/Køge// Ea Mo/V/Faxe//Ib Lund")]
    [InlineData("Deltagere\nAne Bo (A), Greve; afbud\nIb Lund (V), Køge", "-Ane Bo/A/Greve// Ib Lund/V/Køge//")]
    [InlineData("Deltagere: Greve, Ane Bo (V)\nTønder, Ib Lund (A)", "Ane Bo/V/Greve// Ib Lund/A/Tønder//")]
    [InlineData("Deltagere\n\nAne Bo (A), Greve (suppleant for\n\nIb Lund)\n\nEa Mo (V), Køge, stedfortræder for Bo\n\nEk (V)\n\nLis Bo (C), Faxe", "Ane Bo/A/Greve//Ib Lund Ea Mo/V/Køge//Bo Ek Lis Bo/C/Faxe//")]
    [InlineData("Deltagerfortegnelse\n\nPolitiske deltagere\n\nAne Bo (A), Greve\n\nFaste gæster\n\nDirektør Ib Lund, KL", "Ane Bo/A/Greve// Ib Lund///Direktør, KL/")]
    [InlineData("Svar modtaget fra\nAne Bo (A), Greve\n\nIkke svaret\nIb Lund (V), Køge", "Ane Bo/A/Greve// -Ib Lund/V/Køge//")]
    [InlineData("Deltagere\nA: Ane Bo (Greve), Ea Mo (Køge)\nAfbud\nV: Ib Lund (Faxe)", "Ane Bo/A/Greve// Ea Mo/A/Køge// -Ib Lund/V/Faxe//")]
    public void Participants_are_told_in_many_ways(string list, string people) => Assert.Equal(people, string.Join(' ', People(list)));

    [Fact]
    public void Participants_may_be_an_annex()
    {
        var minutes = Documents.Parse(Front + "1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n\nBilag 1. Deltagere\nAne Bo (A), Greve\nIb Lund (V), Køge\nEa Mo (B), Faxe\n");
        Assert.Equal(["Ane Bo", "Ib Lund", "Ea Mo"], minutes.Attendees.Select(a => a.Name));
        Assert.Equal("Intet.", minutes.Sections[^1].Body);
    }

    [Fact]
    public void The_kind_of_document_may_stand_below_the_participants()
    {
        var minutes = Documents.Parse("Møde i KKR Midtjylland den 25. november 2012\nDeltagere\nAne Bo (V), Greve\nIb Lund (A), Køge\n\nReferat:\n\n1. HAVNE\n\nPunktet blev på grund af tidnød ikke behandlet.\n\n2. MOLER\n\nRegnskabet godkendt.\n");
        Assert.Equal(DocumentType.Minutes, minutes.DocumentType);
        Assert.Equal([Outcome.Postponed, Outcome.Approved], Documents.ItemsOf(minutes).Select(i => i.Decision!.Outcome));
    }

    [Fact]
    public void The_hours_may_stand_in_a_sentence_without_the_day()
    {
        var meeting = Documents.Parse("KKR SJÆLLAND\nMØDE DEN 21. JANUAR 2022\nREFERAT\n\nMødet blev holdt i Havnehuset kl. 13:30 – 16:00\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n").Meeting;
        Assert.Equal((new TimeOnly(13, 30), new TimeOnly(16, 0), "Mødet blev holdt i Havnehuset kl. 13:30 – 16:00"), (meeting.StartTime, meeting.EndTime, meeting.Note));
    }

    [Fact]
    public void A_line_that_says_what_an_item_is_for_is_no_part_of_its_title()
    {
        var minutes = Documents.Parse(Front + "1. Godkendelse af plan\nBeslutningspunkt\nIndstilling: At planen godkendes.\n\n2. Havne\nTil drøftelse\nIndstilling: At planen drøftes.\n");
        Assert.Equal(["Godkendelse af plan", "Havne"], Documents.ItemsOf(minutes).Select(i => i.Title));
    }

    [Fact]
    public void Those_of_the_administration_need_no_party()
    {
        var minutes = Documents.Parse(Front + "Deltagere\nAne Bo (V), Greve\nEa Mo, Faxe\nBo Ek (A), Lejre\nIda Ek (C), Stevns\n\nFra kommunerne\nIb Lund, Køge\n\n1. Sager\n\n1.1. Havne\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal(["Ea Mo står uden parti."], minutes.Warnings.Where(w => w.Code == "missing-party").Select(w => w.Message));
    }

    [Fact]
    public void Labels_of_a_front_page_need_no_colon_and_end_an_address()
    {
        var meeting = Documents.Parse("KKR SJÆLLAND\n\nReferat\n\nMødedato: 4. februar 2014\nMødetidspunkt: kl. 14.00-16.00\nMødested\nSorø Storkro\nMødeleder: Ane Bo\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n").Meeting;
        Assert.Equal((new DateOnly(2014, 2, 4), new TimeOnly(14, 0), new TimeOnly(16, 0), "Sorø Storkro", "Mødeleder: Ane Bo"), (meeting.Date, meeting.StartTime, meeting.EndTime, meeting.Location, meeting.Note));
    }

    [Fact]
    public void Lettered_points_of_a_list_head_no_items()
    {
        var points = Documents.Parse(Front + "1. Dagsorden\n\nIndstilling\n\nDet indstilles, at den godkendes.\n\n2. Havne\n\nIndstilling\n\nDet indstilles,\n\n1a. At planen godkendes\n\n1b. At den drøftes\n\n2a. At den sendes\n\n3. Broer\n\nIndstilling\n\nDet indstilles, at KKR drøfter dem, jf. punkt 2.a.\n\n4. Eventuelt\n");
        Assert.Equal(["1", "2", "3"], Documents.ItemsOf(points).Select(i => i.Number));
        Assert.Empty(Documents.ItemsOf(points).SelectMany(i => i.CrossReferences));
        var decided = Documents.Parse(Front + "1. Sager\n\n1.1 Havne\n\nBaggrund\n\nKontoret ligger i hus\n\n1 a Syd.\n\nBeslutning\n\nAd 1.a Godkendt.\n\nAd 1.b Godkendt.\n\n2. Eventuelt\n");
        Assert.Equal(["1.1"], Documents.ItemsOf(decided).Select(i => i.Number));
    }

    [Fact]
    public void A_letter_left_out_is_reported()
    {
        var minutes = Documents.Parse(Front + "1. Sager\n\n1.a Havne\n\nIndstilling\n\nDet indstilles, at havnene drøftes.\n\n1.c Broer\n\nIndstilling\n\nDet indstilles, at broerne drøftes.\n\n2. Eventuelt\n");
        Assert.Equal(["1.a", "1.c"], Documents.ItemsOf(minutes).Select(i => i.Number));
        Assert.Equal("Der mangler et nummer mellem punkt 1.a og punkt 1.c.", Assert.Single(minutes.Warnings, w => w.Code == "number-missing").Message);
    }

    [Fact]
    public void A_table_of_participants_may_stand_last_though_the_minute_taker_stands_first()
    {
        var minutes = Documents.Parse("REFERAT 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\nReferent: Bo Ry\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n\nIntet.\n\nDeltagere\n\nKommune     Medlem     Parti     Til stede\nKøge        Ane Bo     A         Ja\nGreve       Ib Lund    V         Nej\nFaxe        Ea Mo      C         Ja\n");
        Assert.Equal(["Ane Bo A Køge Present", "Ib Lund V Greve Absent", "Ea Mo C Faxe Present", "Bo Ry   Present"], minutes.Attendees.Select(a => $"{a.Name} {a.Party} {a.Municipality} {a.Status}"));
        Assert.Equal(("Bo Ry", "Intet."), (minutes.Attendees.Single(a => a.IsMinuteTaker).Name, minutes.Sections[^1].Body));
    }

    [Theory]
    [InlineData("(Kl. 9.30-9.50)"), InlineData("(9.30)"), InlineData("(10 min.)"), InlineData("Kl. 9.30-9.50")]
    public void When_an_item_has_its_turn_is_no_part_of_its_title(string time)
    {
        var item = Documents.ItemsOf(Documents.Parse(Front + $"1. Havne\n   {time}\n\n   Indstilling: Det indstilles, at havnene drøftes.\n\n2. Eventuelt\n")).First();
        Assert.Equal(("Havne", $"Body : {time} | Recommendation Indstilling: Det indstilles, at havnene drøftes."), (item.Title, Parts(item)));
    }

    [Fact]
    public void What_the_council_decided_is_its_decision_where_the_line_heads_every_one()
    {
        var minutes = Documents.Parse(Front + "1. Havne\n\nBaggrund: Havnene er små.\nKKR besluttede:\n- at de graves ud\n\n2. Broer\n\nKKR besluttede:\n- Udsat.\n\n3. Eventuelt\n");
        Assert.Equal(["Background Baggrund: Havnene er små. | Decision KKR besluttede: - at de graves ud", "Decision KKR besluttede: - Udsat."], Documents.ItemsOf(minutes).Select(Parts));
        Assert.Equal([Outcome.Approved, Outcome.Postponed], Documents.ItemsOf(minutes).Select(i => i.Decision!.Outcome));
        // Once, it may tell of an earlier meeting; and under the heading it opens no second decision.
        Assert.Equal("Background Baggrund: KKR besluttede:  - at de graves ud", Parts(Documents.Item("Baggrund\n\nKKR besluttede:\n- at de graves ud")));
        Assert.Equal("Decision Beslutning: KKR besluttede:  - at de graves ud  KKR besluttede:  - at de fyldes", Parts(Documents.Item("Beslutning\n\nKKR besluttede:\n- at de graves ud\n\nKKR besluttede:\n- at de fyldes")));
    }

    [Fact]
    public void Items_may_be_called_cases()
    {
        var minutes = Documents.Parse("REFERAT\nKKR\nSJÆLLAND\n\nDato 10.06.2022\n\nSAG 1: Dagsorden\n\nAfgørelse: Godkendt.\n\nSAG 2: Havne\n\nSag 3 udgik. Sag 22/1034 er uden betydning.\n\nAfgørelse\n\nTiltrådt.\n\nSAG 3: Eventuelt\n");
        Assert.Equal("KKR Sjælland", minutes.Council);
        Assert.Equal(["1 Dagsorden Approved", "2 Havne Approved"], Documents.ItemsOf(minutes).Select(i => $"{i.Number} {i.Title} {i.Decision!.Outcome}"));
    }

    [Fact]
    public void Contents_at_the_foot_of_a_page_are_no_footnotes()
    {
        var minutes = Documents.Parse("KKR Sjælland | Referat | 14-03-2014\nKKR SJÆLLAND\nREFERAT\nDato: 14-03-2014 10:00\n1 Sager ..... 2\n1.1 Havne ..... 2\n2 Broer ..... 2\n2.1 Molen ..... 2\n3 Eventuelt ..... 2\nKKR Sjælland | Referat | 14-03-2014\n2\n1 Sager\n1.1 Havne\nSAG-2014-00001 abc\nIndstilling\nDet indstilles, at havnen godkendes.\nBeslutning\nGodkendt.\n2 Broer\n2.1 Molen\nSAG-2014-00002 abc\nBeslutning\nGodkendt.\n3 Eventuelt\nIntet.\n");
        Assert.Equal(["1", "1.1", "2", "2.1", "3"], minutes.TableOfContents.Select(e => e.Number));
        Assert.Equal(["1.1 Havne", "2.1 Molen"], Documents.ItemsOf(minutes).Select(i => $"{i.Number} {i.Title}"));
    }

    [Fact]
    public void A_title_that_ends_the_contents_page_and_the_last_page_is_no_header()
    {
        var minutes = Documents.Parse("KKR SJÆLLAND\nREFERAT\nDato: 14-03-2014 10:00\nIndhold\n1. Sager\n........\n2\n1.1. Havne\n........\n2\n2. Eventuelt\n........\n2\n2.1. Eventuelt\n........\n2\nSide 1\n\f1. Sager\n1.1. Havne\nSAG-2014-00001 abc\nIndstilling\nDet indstilles, at havnen godkendes.\nBeslutning\nGodkendt.\n2. Eventuelt\n2.1. Eventuelt\nSide 2\n");
        Assert.Equal(["1.1 Havne", "2.1 Eventuelt"], Documents.ItemsOf(minutes).Select(i => $"{i.Number} {i.Title}"));
        Assert.Equal(["1", "1.1", "2", "2.1"], minutes.TableOfContents.Select(e => e.Number));
    }

    [Fact]
    public void The_page_may_stand_beside_the_first_line_of_a_title_in_the_contents()
    {
        var minutes = Documents.Parse("KKR SJÆLLAND\nREFERAT\nDato: 14-03-2014 10:00\nIndhold\n1. Sager\n........\n2\n1.1. Havne, herunder de små kajers\n2\nbelægning og lys i vinterens mørke\n........\n2. Eventuelt\n........\n2\nSide 1\n\f1. Sager\n1.1. Havne, herunder de små kajers belægning og lys i vinterens mørke\nSAG-2014-00001 abc\nIndstilling\nDet indstilles, at havnen godkendes.\nBeslutning\nGodkendt.\n2. Eventuelt\nSide 2\n");
        Assert.Equal(["1 Sager 2", "1.1 Havne, herunder de små kajers belægning og lys i vinterens mørke 2", "2 Eventuelt 2"], minutes.TableOfContents.Select(e => $"{e.Number} {e.Title} {e.Page}"));
    }

    [Fact]
    public void A_party_may_stand_before_the_name()
    {
        var minutes = Documents.Parse("REFERAT 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\nFremmødte\n(A) Ane Bo, Køge\n(V) Ib Lund Dahl, Greve\n(SF) Bo Ek\nAse Ry\n(O) Lolland Kommune\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Eventuelt\n");
        Assert.Equal("Ib Lund V Greve | Ea Mo C Faxe", string.Join(" | ", KkrPortal.Minutes.Structure.AttendeeReader.Read("(V) Ib Lund, Greve\t(C) Ea Mo, Faxe", isRun: false).Select(a => $"{a.Name} {a.Party} {a.Municipality}")));
        Assert.Equal(["Ane Bo A Køge", "Ib Lund Dahl V Greve", "Bo Ek F ", "Ase Ry O Lolland"], minutes.Attendees.Select(a => $"{a.Name} {a.Party} {a.Municipality}"));
    }

    [Theory]
    [InlineData("Udpegninger", "Sundhedsråd Nord", "Sundhedsråd Nord")]
    [InlineData("Udpegninger", "Bestyrelsen for Havnefonden", "Bestyrelsen for Havnefonden")]
    [InlineData("Udpegninger", "Midttrafiks repræsentantskab", "Midttrafiks repræsentantskab")]
    [InlineData("Udpegninger", "Orientering om Kystrådet", null)]
    [InlineData("Sager", "Kystrådet", null)]
    public void Under_appointments_a_title_may_be_the_body(string section, string title, string? body)
    {
        var minutes = Documents.Parse(Front + $"1. {section}\n\n1.1 {title}\n\nBeslutning\n\nAne Bo (A) blev valgt.\n\n2. Eventuelt\n");
        Assert.Equal(body, Assert.Single(Documents.ItemsOf(minutes).Single().Appointments).Body);
    }

    [Fact]
    public void A_place_needs_no_colon_behind_its_label() =>
        Assert.Equal("Havnehuset, Køge", Documents.Parse("REFERAT\nKKR SJÆLLAND\n\nDato 10.06.2022     Kl. 10:00-12:00     Sted Havnehuset, Køge\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n").Meeting.Location);
}
