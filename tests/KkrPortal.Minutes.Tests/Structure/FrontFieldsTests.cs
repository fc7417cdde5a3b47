using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>Day, hours and place of the meeting as front pages without KL's labels tell them, and what must not be taken for them.</summary>
public class FrontFieldsTests
{
    private static ParsedMinutes Read(string front) => Documents.Parse($"KKR SJÆLLAND\n{front}\n\n1. Havne\n\n1.1. Moler\n\nBeslutning\n\nGodkendt.\n");

    private static string Fields(ParsedMeeting m) => $"{m.Date:yyyy-MM-dd} {m.StartTime:HH:mm}-{m.EndTime:HH:mm} {m.Location}";

    [Theory]
    [InlineData("Referat\nMandag den 23. april 2018 kl. 12.30 - 15.00 (mødet sluttede kl. 14.40)\nHavnehuset, Molevej 3, 6000 Kolding", "2018-04-23 12:30-15:00 Havnehuset, Molevej 3, 6000 Kolding")]
    [InlineData("Dagsorden\n\nTorsdag d. 21. september 2023\nKl. 13.00-15.30", "2023-09-21 13:00-15:30 ")]
    [InlineData("Dagsorden\n\nTorsdag d. 21. september 2023\nKl. 13.00-15.30\n\nHotel Molen\nMolevej 2\n8600 Silkeborg", "2023-09-21 13:00-15:30 Hotel Molen Molevej 2 8600 Silkeborg")]
    [InlineData("Den 24. september 2010\n\nMolekontoret\nMolevej 10\n2300 København S", "2010-09-24 - ")]
    [InlineData("Beslutningsreferat\n\nTorsdag den 16. juni 2016, kl. 17.00-19.00, Molehuset, Havnepladsen 2, lokale 3", "2016-06-16 17:00-19:00 Molehuset, Havnepladsen 2, lokale 3")]
    [InlineData("Den 15. marts 2011\nDagsorden til møde\nTirsdag den 29. marts 2011 kl. 13.00          Ref LSN\nMolehotellet, Molevej 125, 7100 Vejle        lsn@kl.example\n                                             Dir 3370 0000", "2011-03-29 13:00- Molehotellet, Molevej 125, 7100 Vejle")]
    [InlineData("Referat\nMødedato        8. februar 2024\nStarttidspunkt  08:30\nSluttidspunkt   10:15\nMødested        Virtuelt møde (Teams)", "2024-02-08 08:30-10:15 Virtuelt møde (Teams)")]
    [InlineData("Referat\nMødet afholdt:\nSted:\n\n9. maj 2014, kl. 8.30-10.05\nHavnehuset, 2635 Ishøj", "2014-05-09 08:30-10:05 Havnehuset, 2635 Ishøj")]
    [InlineData("Referat\n| **Dato:** | 4. februar 2022 |\n|---|---|\n| **Tidspunkt:** | 9.00 – 11.45 |\n| **Sted:** | Lokale 1, Molevej 10 |", "2022-02-04 09:00-11:45 Lokale 1, Molevej 10")]
    [InlineData("Referat\nden 14. juni 2016\n\nMødet blev holdt på Hotel Molen, Molevej 3, 4200 Slagelse, kl. 13:00 til 16:00", "2016-06-14 13:00-16:00 Hotel Molen, Molevej 3, 4200 Slagelse")]
    [InlineData("Dagsorden\nDato: 10-04-2019 09:00\nSted: Molesalen, Molevej 40, 4690 Haslev\nMødet slutter senest kl. 11.30 med frokost", "2019-04-10 09:00- Molesalen, Molevej 40, 4690 Haslev")]
    [InlineData("Dagsorden\nDato: 02-11-2012 9.00\nSted: Rådhuset, lokale 4             Ref.: TKJ", "2012-11-02 09:00- Rådhuset, lokale 4")]
    [InlineData("Dagsorden\nStart: 10.05.2022 kl. 10.00\nSlut: 10.05.2022 kl. 12.20", "2022-05-10 10:00-12:20 ")]
    [InlineData("Dagsorden\n12. juni 2015\nNæste møde: 4. september 2015 kl. 10.00", "2015-06-12 - ")]
    [InlineData("Dagsorden\n12. juni 2015\nFormøde 11. juni 2015 kl. 10.00", "2015-06-12 - ")]
    [InlineData("Dagsorden\n12. juni 2015\nSted: Molen\nKl. 9.00 serveres morgenmad", "2015-06-12 - Molen")]
    [InlineData("Dagsorden\nDato: 12. juni 2015 kl. 10\nMødested og tid er rettet", "2015-06-12 10:00- ")]
    [InlineData("Referat fra møde i KKR den 3. april 2019\n\nMødet blev holdt onsdag den 3. april 2019 fra kl. 10 til kl. 13 på Hotel Molen, Molevej 2, 2770 Kastrup.", "2019-04-03 10:00-13:00 Hotel Molen, Molevej 2, 2770 Kastrup")]
    [InlineData("Referat\nSkriftlig behandling afsluttet den 8. maj 2020\n\nMødet den 24. april 2020 er aflyst, og sagerne er behandlet skriftligt.", "2020-05-08 - ")]
    [InlineData("Referat\n\nMødet i KKR Sjælland den 2. april 2020 kl. 10 på Hotel Molen, Korsør (det oprindelige møde blev aflyst)", "2020-04-02 10:00- Hotel Molen, Korsør")]
    [InlineData("Referat\nFredag den 12. maj 2023 kl. 9.00-12.00\nMolens Kongres & Kultur Center", "2023-05-12 09:00-12:00 Molens Kongres & Kultur Center")]
    [InlineData("Referat\nFredag d. 12. maj 2023\nkl. 09.00 – 12.00\nKøge Rådhus", "2023-05-12 09:00-12:00 Køge Rådhus")]
    [InlineData("Referat\n12. maj 2023\n9.00-12.00\nMolehuset, Molevej 4, 4600 Køge", "2023-05-12 09:00-12:00 Molehuset, Molevej 4, 4600 Køge")]
    [InlineData("Referat\nTid og sted: 12. maj 2023 kl. 9.00, Molens Hotel", "2023-05-12 09:00- Molens Hotel")]
    [InlineData("Dagsorden\nDato 12. maj 2023\nTid 9.00 - 12.00\nSted Køge Rådhus", "2023-05-12 09:00-12:00 Køge Rådhus")]
    [InlineData("Dagsorden\nDato og tidspunkt: 12. maj 2023 kl. 9.00-12.00\nLokation: Molesalen", "2023-05-12 09:00-12:00 Molesalen")]
    [InlineData("Dagsorden\nHvornår: 12. maj 2023 kl. 9.00-12.00\nHvor: Molesalen", "2023-05-12 09:00-12:00 Molesalen")]
    [InlineData("Dagsorden\n12. maj 2023 | 9.00-12.00 | Køge Rådhus", "2023-05-12 09:00-12:00 Køge Rådhus")]
    [InlineData("Dagsorden\nDato……12. maj 2023\nSted……Køge Rådhus", "2023-05-12 - Køge Rådhus")]
    [InlineData("Dagsorden\nDato. 12. maj 2023\nSted. Køge Rådhus", "2023-05-12 - Køge Rådhus")]
    [InlineData("Dagsorden 2023\nDato: 12. maj kl. 9.00\nSted: Køge Rådhus", "2023-05-12 09:00- Køge Rådhus")]
    [InlineData("Referat\nKøge Rådhus, fredag den 12. maj 2023 kl. 9.00", "2023-05-12 09:00- Køge Rådhus")]
    [InlineData("Referat\nKøge Rådhus\nFredag den 12. maj 2023 kl. 9.00", "2023-05-12 09:00- Køge Rådhus")]
    [InlineData("Referat\n12.–13. maj 2023\nSted: Køge Rådhus", "2023-05-12 - Køge Rådhus")]
    [InlineData("Referat\nDato: 12. og 13. maj 2023\nSted: Køge Rådhus", "2023-05-12 - Køge Rådhus")]
    [InlineData("Referat\nDato: 12. maj 2023 kl. 9.00 – 13. maj 2023 kl. 12.00", "2023-05-12 09:00- ")]
    [InlineData("Referat\nMødet den 5. maj 2023 er flyttet til den 12. maj 2023 kl. 9.00\nSted: Køge Rådhus", "2023-05-12 09:00- Køge Rådhus")]
    [InlineData("Dato: 19. maj 2023\n\nSags ID: SAG-2023-00001\nDok. ID: 123456\n\nReferat af møde i KKR Sjælland den 12. maj 2023", "2023-05-12 - ")]
    [InlineData("Dagsorden\nDato: 12. maj 2023\nReferat af møde i KKR Sjælland den 3. februar 2023", "2023-05-12 - ")]
    public void Day_hours_and_place_are_told_in_many_ways(string front, string fields) => Assert.Equal(fields, Fields(Read(front).Meeting));

    [Fact]
    public void What_stands_beside_a_label_is_kept_as_a_note() => Assert.Equal("Ref.: TKJ", Read("Dagsorden\nDato: 02-11-2012 9.00\nSted: Rådhuset, lokale 4             Ref.: TKJ").Meeting.Note);

    [Fact]
    public void A_remark_behind_the_hours_is_kept_as_a_note() => Assert.Equal("(mødet sluttede kl. 14.40)", Read("Referat\nMandag den 23. april 2018 kl. 12.30 - 15.00 (mødet sluttede kl. 14.40)").Meeting.Note);

    [Fact]
    public void The_kind_of_document_may_stand_in_the_right_column() => Assert.Equal(DocumentType.Minutes, Read("NORDJYLLAND                   Referat\nDato: 02-11-2012 9.00\n\nDagsorden").DocumentType);

    [Theory]
    [InlineData("Tid: 9 - 12", "09:00-12:00")]
    [InlineData("Start kl.: 9.00\nSlut kl.: 12.00", "09:00-12:00")]
    [InlineData("Mødetidspunkt: 9.00\nMødets afslutning: 12.00", "09:00-12:00")]
    [InlineData("Tidspunkt: Gruppemøder kl. 8.00-9.00, KKR-møde kl. 9.00-12.00", "09:00-12:00")]
    [InlineData("Formøde kl. 8.00\nMøde kl. 9.00 - 12.00", "09:00-12:00")]
    [InlineData("Kl. 8.00-9.00: Gruppemøder\nKl. 9.00-12.00: KKR-møde\nKl. 12.00: Frokost", "09:00-12:00")]
    [InlineData("Mødet startede kl. 9.00 og sluttede kl. 11.45", "09:00-11:45")]
    [InlineData("Tid: kl. 9.00\nMødet hævet kl. 11.45", "09:00-11:45")]
    [InlineData("Tid: kl. 9.00-12.00\nMødet hævet kl. 11.45", "09:00-12:00")]
    [InlineData("klokken 9.00 til 12.00", "09:00-12:00")]
    [InlineData("Tid: kl. 9.00 – ca. 12.00", "09:00-12:00")]
    [InlineData("Tid: kl. 9,00-12,00", "09:00-12:00")]
    [InlineData("Tid: kl. 0900-1200", "09:00-12:00")]
    [InlineData("Tid: 9.00 – 12.00 efterfulgt af frokost", "09:00-12:00")]
    [InlineData("Frokost kl. 12.00", "-")]
    public void The_meetings_own_hours_are_told_from_others(string lines, string hours)
    {
        var meeting = Read($"Dagsorden\nDato: 12. maj 2023\n{lines}\nSted: Køge Rådhus").Meeting;

        Assert.Equal($"2023-05-12 {hours} Køge Rådhus", Fields(meeting));
    }

    [Fact]
    public void A_letters_day_over_its_case_is_no_item()
    {
        var minutes = Documents.Parse("Den 19. maj 2023\nSags ID: SAG-2023-00001\n\nKKR SJÆLLAND\nReferat\nMøde den 12. maj 2023 kl. 9.00\nSted: Køge Rådhus\n\n1. Havne\n\n1.1. Moler\n\nBeslutning\n\nGodkendt.\n");

        Assert.Equal("2023-05-12 09:00- Køge Rådhus", Fields(minutes.Meeting));
        Assert.Equal(["1.1"], minutes.Sections.SelectMany(s => s.Items).Select(i => i.Number));
    }

    [Fact]
    public void A_field_under_the_minute_taker_is_nobody_who_could_not_be_read()
    {
        var minutes = Read("Referat\nDato: 12. maj 2023\nReferent: Ole Ny\nSagsnr.: SAG-2023-00001");

        Assert.Equal(["Ole Ny"], minutes.Attendees.Select(a => a.Name));
        Assert.Equal("Sagsnr.: SAG-2023-00001", minutes.Meeting.Note);
        Assert.Empty(minutes.UnassignedLines);
    }

    [Theory]
    [InlineData("Åben dagsorden", DocumentType.Agenda)]
    [InlineData("Åbent referat", DocumentType.Minutes)]
    [InlineData("Referat, ordinært møde", DocumentType.Minutes)]
    public void A_title_may_say_what_kind_of_meeting_it_is_of(string title, DocumentType type)
    {
        var minutes = Read($"{title}\nDato: 12. maj 2023");

        Assert.Equal((type, null), (minutes.DocumentType, minutes.Meeting.Note));
    }

    [Fact]
    public void A_title_that_tells_an_unusual_meeting_is_kept_as_a_note()
    {
        var minutes = Read("REFERAT – KONSTITUERENDE MØDE\nDato: 12. maj 2023");

        Assert.Equal((DocumentType.Minutes, "REFERAT – KONSTITUERENDE MØDE"), (minutes.DocumentType, minutes.Meeting.Note));
    }

    [Fact]
    public void A_page_number_over_the_title_begins_no_section()
    {
        var minutes = Documents.Parse("9\nREFERAT\nKKR MIDTJYLLAND\nDato: 14-03-2022 10:00\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n\n2. Moler\n\nBeslutning\n\nUdsat.\n");

        Assert.Equal(["1", "2"], minutes.Sections.Select(s => s.Number));
        Assert.Equal(new DateOnly(2022, 3, 14), minutes.Meeting.Date);
    }
}
