using KkrPortal.Minutes.Structure;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>What agenda systems of municipalities and meeting portals print otherwise than KL's template.</summary>
public class AgendaSystemsTests
{
    private const string Front = "REFERAT 2014\n\nKKR SJÆLLAND\n\nDato: 14-03-2014 10:00\n\n";

    private static ParsedMinutes Minutes(string text) => Documents.Parse(Front + text);

    private static string Items(ParsedMinutes minutes) => string.Join(" | ", Documents.ItemsOf(minutes).Select(i => $"{i.Number} {i.Title} {i.CaseNumber}".TrimEnd()));

    [Fact]
    public void A_case_number_may_stand_above_its_title()
    {
        var minutes = Minutes("Sagsnr. 12/344\n1. Havne\nBeslutning\nGodkendt.\n\nSagsnr. 12/345\n2. Moler\nBeslutning\nUdsat.\n\n3. Fyr\nBeslutning\nDrøftet.\n");
        Assert.Equal("1 Havne 12/344 | 2 Moler 12/345 | 3 Fyr", Items(minutes));
        Assert.Equal("Godkendt.", minutes.Sections[0].Items[0].Parts[0].Markdown);
    }

    [Fact]
    public void A_case_number_below_its_title_stays_there_though_the_next_title_follows() =>
        Assert.Equal("1.1 Havne SAG-2014-00001 | 1.2 Moler SAG-2014-00002 | 1.3 Fyr SAG-2014-00003", Items(Minutes("1. Sager\n\n1.1 Havne\nSAG-2014-00001\n\n1.2 Moler\nSAG-2014-00002\n\n1.3 Fyr\nSAG-2014-00003\n\nBeslutning\nGodkendt.\n")));

    [Fact]
    public void Where_recommendations_stand_behind_presentations_a_short_line_above_one_is_no_title()
    {
        var minutes = Minutes("1. Havne\n\nSagsfremstilling\n\nMolen er gammel.\n\nIndstilling\n\nDet indstilles, at den males.\n\n2. Fyr\n\nSagsfremstilling\n\nTidsplan:\n\nMaling: 1. maj 2014\n\nIndstilling\n\nDet indstilles, at det males.\n");
        Assert.Equal("1 Havne | 2 Fyr", Items(minutes));
    }

    [Fact]
    public void Who_was_absent_stands_behind_the_decision()
    {
        var item = Documents.Item("Beslutning\n\nGodkendt.\n\nFraværende\n\nAne Bo (A), Ib Lund");
        Assert.Equal([PartKind.Decision, PartKind.Other], item.Parts.Select(p => p.Kind));
    }

    [Theory]
    [InlineData("Baggrund\n\nDet indstilles, at KKR Sjælland maler fyret.\n\nBeslutning\n\nGodkendt.", "Background, Decision")]
    [InlineData("Baggrund\n\nFyret er gammelt.\n\nDet indstilles, at KKR Sjælland maler fyret.\n\nBeslutning\n\nGodkendt.", "Background, Recommendation, Decision")]
    public void Where_others_are_headed_the_formula_opens_a_recommendation_behind_a_text_alone(string second, string kinds)
    {
        var minutes = Minutes($"1. Havne\n\nIndstilling\n\nDet indstilles, at KKR Sjælland maler molen.\n\nBeslutning\n\nGodkendt.\n\n2. Fyr\n\n{second}\n");
        Assert.Equal(kinds, string.Join(", ", minutes.Sections[1].Items[0].Parts.Select(p => p.Kind)));
    }

    [Fact]
    public void A_mark_for_open_items_is_no_part_of_the_title() =>
        Assert.Equal("1 Havne | 2 (Lukket) Moler", Items(Minutes("Punkt 1 (Åben) Havne\n\nBeslutning:\nGodkendt.\n\nPunkt 2 (Lukket) Moler\n\nPunkt 3 (Åben) Eventuelt\n")));

    [Fact]
    public void Answers_to_an_invitation_tell_who_was_there()
    {
        var minutes = Minutes("Deltagere (3)\nAne Bo (A), Køge Kommune – Accepteret\nIb Lund (V), Greve Kommune – Afvist\nEa Mo (C), Faxe Kommune – Accepteret\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal("Ane Bo Present, Ib Lund Absent, Ea Mo Present", string.Join(", ", minutes.Attendees.Select(a => $"{a.Name} {a.Status}")));
        Assert.Equal("Deltagere", minutes.Attendees[0].Group);
    }

    [Fact]
    public void Numbered_attachments_are_no_items()
    {
        var minutes = Minutes("1. Sager\n\n1.1 Havne\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBilag\n\n1.1.1 Plan for havnene\n1.1.2 Kort\n\n1.2 Moler\n\nIndstilling\nDet indstilles, at planen godkendes.\n");
        Assert.Equal("1.1 Havne | 1.2 Moler", Items(minutes));
        Assert.Equal(["Plan for havnene", "Kort"], minutes.Sections[0].Items[0].Attachments.Select(a => a.Title));
    }

    [Theory]
    [InlineData("- Notat om havne (05.01.00-P00-3-22 - 1203341)", "Notat om havne")]
    [InlineData("Bilag 3.1\tTidsplan", "Tidsplan")]
    [InlineData("2.a Kort over moler", "Kort over moler")]
    public void What_a_system_adds_to_an_attachment_is_not_its_title(string line, string title) => Assert.Equal([title], Documents.Item($"Bilag\n\n{line}\n").Attachments.Select(a => a.Title));

    [Fact]
    public void Minutes_that_are_sent_out_are_no_second_document()
    {
        var minutes = Minutes("1. Referat\n\n1.1 Godkendelse\n\nBaggrund\nReferat fra mødet den 9. september 2013 er udsendt den 20. september.\n\n1. punkt blev rettet.\n\nIndstilling\nDet indstilles, at referatet godkendes.\n\nBilag\n1.1.a Referat fra KKR-møde den 9. september 2013\n\n1.2 Havne\n\nIndstilling\nDet indstilles, at planen godkendes.\n");
        Assert.DoesNotContain(minutes.Warnings, w => w.Code == "second-document");
        Assert.Equal("1.1 Godkendelse | 1.2 Havne", Items(minutes));
    }

    [Theory]
    [InlineData("Referat åben dagsorden\n\nKKR Sjælland", DocumentType.Minutes)]
    [InlineData("KKR Sjælland - Dagsorden - 14. marts 2014", DocumentType.Agenda)]
    public void Systems_title_documents_in_their_own_way(string front, DocumentType type) =>
        Assert.Equal(type, Documents.Parse($"{front}\n\nMødedato: 14-03-2014\n\n1. Havne\n\nBaggrund\n\nMolen er gammel.\n\n2. Fyr\n\nBaggrund\n\nFyret er nyt.\n").DocumentType);

    [Fact]
    public void A_letterhead_opens_no_list_of_participants()
    {
        var minutes = Documents.Parse("KKR Sjælland\nSekretariatet\n\nKontakt: Ane Bo\n\nReferat\n\nDato: 14-03-2014\nSted: Molehuset, Havnen 2, 4600 Køge\n\nDeltagere\nIb Lund (V), Greve\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal(["Ib Lund"], minutes.Attendees.Select(a => a.Name));
        Assert.Equal("Molehuset, Havnen 2, 4600 Køge", minutes.Meeting.Location);
    }

    [Fact]
    public void A_column_beside_names_needs_no_colon_and_a_sentence_below_them_names_nobody()
    {
        var minutes = Minutes("Deltagere   Ane Bo (Køge, A), Ib Lund (Greve, V)\nAfbud       Ea Mo (Faxe, C)\n\nFormanden bød velkommen til de nye medlemmer.\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal("Ane Bo Present, Ib Lund Present, Ea Mo Absent", string.Join(", ", minutes.Attendees.Select(a => $"{a.Name} {a.Status}")));
        Assert.Empty(minutes.UnassignedLines);
    }

    [Fact]
    public void Who_is_absent_by_the_list_and_named_in_a_remark_is_not_present() =>
        Assert.Equal("Ane Bo Present, Ib Lund Absent", string.Join(", ", Minutes("Deltagere\nAne Bo (A)   Køge\nIb Lund (V)   Greve   Fraværende\nBemærkninger   Afbud: Ib Lund\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n").Attendees.Select(a => $"{a.Name} {a.Status}")));

    [Theory]
    [InlineData("Sagsnr. SAG-2024-06010 Sagsbehandler: Lone Vad", "SAG-2024-06010", "Lone Vad")]
    [InlineData("Sagsnr. SAG-2024-06010 Sagsbehandler: Lone Vad, Peder Mothgaard", "SAG-2024-06010", "Lone Vad;Peder Mothgaard")]
    [InlineData("Sagsnr.: 07.00.00-Ø54-2-23", "07.00.00-Ø54-2-23", "")]
    public void Case_lines_name_persons_too(string line, string number, string workers)
    {
        var read = CaseLine.TryRead(line)!;
        Assert.Equal((number, workers), (read.CaseNumber, string.Join(';', read.Caseworkers)));
    }

    [Fact]
    public void Where_no_gaps_stand_between_items_the_word_before_a_number_heads_one()
    {
        var minutes = Minutes("Ad 1. Velkomst\nFormanden bød velkommen til alle, der var kommet til mødet i dag på havnen.\nAd 2. Regler for KKR\nSekretariatet gennemgik reglerne, som er fra sidste år, og som alle kender.\nBeslutning:\nTaget til efterretning.\nAd 3. Havne\nBeslutning:\nGodkendt.\n");
        Assert.Equal(["1 Velkomst", "2 Regler for KKR", "3 Havne"], minutes.Sections.Select(s => $"{s.Number} {s.Title}"));
    }

    [Fact]
    public void What_others_propose_is_background_where_the_formula_comes_below() =>
        Assert.Equal([PartKind.Body, PartKind.Recommendation], Documents.Item("Havnen er gammel.\n\nKredsen foreslår, at molen males.\n\nRegionen er enig.\n\nDet indstilles, at molen males.").Parts.Select(p => p.Kind));

    [Fact]
    public void An_item_without_a_heading_over_its_recommendation_has_one_by_the_formula() =>
        Assert.Equal("1 Dagsorden | 2.1 Havne", Items(Minutes("1. Dagsorden\n\nFormandskabet indstiller, at dagsordenen godkendes.\n\n2. Sager\n\n2.1 Havne\n\nIndstilling\n\nDet indstilles, at planen godkendes.\n")));

    [Fact]
    public void Pages_of_contents_may_have_slipped_by_a_line() =>
        Assert.Equal("2.5 Havne 2, 4.3 Moler 3, 5.1 Fyr 3", string.Join(", ", Minutes("Indholdsfortegnelse\n\n2.5 Havne\n2\n4.3 Moler 3\n3\n5.1 Fyr\n\n2. Sager\n\n2.5 Havne\n\nIndstilling\n\nDrøftes.\n\n4. Valg\n\n4.3 Moler\n\nIndstilling\n\nDrøftes.\n\n5. Nyt\n\n5.1 Fyr\n\nIndstilling\n\nDrøftes.\n").TableOfContents.Select(t => $"{t.Number} {t.Title} {t.Page}")));

    [Fact]
    public void Labels_may_stand_in_a_column_beside_their_texts()
    {
        var minutes = Minutes("1. Havne\nBaggrund         Molen er gammel, og den er\n                 meget lang.\nIndstilling      Det indstilles, at den males.\nSagsfremstilling 11 moler er malet.\nBilag            Kort over molen\n\n2. Eventuelt\n");
        var item = Assert.Single(Documents.ItemsOf(minutes));
        Assert.Equal(["Molen er gammel, og den er meget lang.", "Det indstilles, at den males.", "11 moler er malet.", "Kort over molen"], item.Parts.Select(p => p.Markdown));
        Assert.Equal("Kort over molen", Assert.Single(item.Attachments).Title);
    }

    [Fact]
    public void A_row_of_a_table_is_no_label() =>
        Assert.Equal([PartKind.Presentation], Documents.Item("Sagsfremstilling\n\nBaggrund   Antal\nHavne      7\nMoler      9").Parts.Select(p => p.Kind));

    [Fact]
    public void A_council_may_have_its_name_on_two_lines()
    {
        var minutes = Documents.Parse("Kommunekontaktrådet\nfor Region Sjælland\n\nReferat\n\nDato: 14-03-2014\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");
        Assert.Equal(("KKR Sjælland", null), (minutes.Council, minutes.Meeting.Note));
    }

    [Fact]
    public void The_header_of_the_only_further_page_is_no_text()
    {
        var minutes = Minutes("1. Havne\n\nBeslutning\n\n\fKKR Sjælland | 14-03-2014   SIDE | 2\n\nGodkendt.\n");
        Assert.Equal("Godkendt.", minutes.Sections[0].Items[0].Parts[0].Markdown);
    }

    [Fact]
    public void A_person_may_go_on_below_in_a_table()
    {
        var item = Documents.Item("Beslutning\n\nKKR udpegede:\n\nOrgan              Medlem         Suppleant\nRådet for alle     Ane Bo Dahl    Ib Lund Krogh (V),\nHavne              (A), Køge      Greve\nMolenævnet         Ea Mo          Vakant\n");
        Assert.Equal(["Ane Bo Dahl A Køge Rådet for alle Havne", "Ib Lund Krogh V Greve Rådet for alle Havne", "Ea Mo   Molenævnet"], item.Appointments.Select(a => $"{a.Person} {a.Party} {a.Municipality} {a.Body}"));
    }

    [Fact]
    public void A_column_heading_beside_contents_belongs_to_them() =>
        Assert.Null(Minutes("Indholdsfortegnelse          Side\n1. Havne ......... 2\n2. Moler ......... 3\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Moler\n\nBeslutning\n\nGodkendt.\n").Meeting.Note);

    [Fact]
    public void What_a_point_of_the_recommendation_fills_is_filled_under_its_mark()
    {
        var item = Documents.Item("Indstilling\n\nDet indstilles, at KKR\n\na) udpeger et medlem til Havnerådet\nb) vælger to medlemmer til bestyrelsen for Molen, og\nc) drøfter taksterne.\n\nBeslutning\n\nAd a) Ane Bo (A) blev udpeget.\n\nAd b) Ib Lund og Ea Mo udpeges.\n\nAd c) Drøftet.");
        Assert.Equal(["Ane Bo Havnerådet", "Ib Lund bestyrelsen for Molen", "Ea Mo bestyrelsen for Molen"], item.Appointments.Select(a => $"{a.Person} {a.Body}"));
    }

    [Fact]
    public void Two_standing_titles_in_one_head_a_section_without_a_gap() =>
        Assert.Equal(["1 Sager", "2 Næste møde og eventuelt"], Minutes("1. Sager\n1.1. Havne\nBeslutning\nGodkendt.\n2. Næste møde og eventuelt\nNæste møde er i maj.\n").Sections.Select(s => $"{s.Number} {s.Title}"));
}
