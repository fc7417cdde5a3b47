using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;
using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

public class SideBySideTests
{
    [Fact]
    public void Two_columns_of_persons_stand_behind_each_other() => Assert.Equal(
        ["Deltagere", "Ane Bo (A), Kolding", "Ea Mo (C), Ringkøbing-", "Skjern", "Ib Lund (V), Vejle", "Kommune", "Kaj Ry (Ø), Fanø"],
        Unfolded(
            "Deltagere",
            "Ane Bo (A), Kolding         Ib Lund (V), Vejle",
            "Ea Mo (C), Ringkøbing-      Kommune",
            "Skjern                      Kaj Ry (Ø), Fanø"));

    [Fact]
    public void Each_of_two_headings_goes_with_its_column() => Assert.Equal(
        ["Deltagere", "Ane Bo (A), Kolding", "Ea Mo (C), Fanø", "Afbud", "Ib Lund (V), Vejle"],
        Unfolded(
            "Deltagere                   Afbud",
            "Ane Bo (A), Kolding         Ib Lund (V), Vejle",
            "Ea Mo (C), Fanø"));

    [Fact]
    public void Rows_under_two_headings_may_stand_wide_apart()
    {
        var minutes = Documents.Parse("REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDeltagere                    Afbud\n\nAne Bo (A), Kolding          Ib Lund (V), Vejle\n\nEa Mo (C), Fanø\n\nKaj Ry (Ø), Assens\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");

        Assert.Equal(["Ane Bo Present", "Ea Mo Present", "Kaj Ry Present", "Ib Lund Absent"], minutes.Attendees.Select(a => $"{a.Name} {a.Status}"));
    }

    [Fact]
    public void One_heading_directly_over_the_other_leaves_it_open_who_was_there()
    {
        var minutes = Documents.Parse("REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDeltagere\n\nAfbud\n\nAne Bo (A), Kolding\n\nEa Mo (C), Fanø\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");

        Assert.Contains(minutes.Warnings, w => w.Code == "attendee-columns");
    }

    [Fact]
    public void A_heading_may_stand_a_blank_before_the_first_of_its_persons()
    {
        var minutes = Documents.Parse("REFERAT 2022\n\nKKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDeltagere Ane Bo (A), Kolding Kommune\n          Ea Mo (C), Fanø Kommune\nAfbud     Ib Lund (V), Vejle Kommune\n\n1. Havne\n\nBeslutning\n\nGodkendt.\n");

        Assert.Equal(["Ane Bo Present", "Ea Mo Present", "Ib Lund Absent"], minutes.Attendees.Select(a => $"{a.Name} {a.Status}"));
    }

    [Fact]
    public void Columns_of_a_table_belong_together()
    {
        string[] table = ["Ane Bo         Borgmester      Kolding", "Ea Mo          Rådmand         Aarhus", "Ib Lund        Borgmester      Vejle"];
        Assert.Equal(table.Select(row => LineReader.Read(new SourceLine(1, row, null))!.Plain), Unfolded(table));
    }

    private static IEnumerable<string> Unfolded(params string[] raw)
    {
        var source = new SourceText("x.txt", "text/plain", null, "", [.. raw.Select((text, i) => new SourceLine(i + 1, text, null))]);
        return SideBySide.Unfold([.. source.Lines.Select(line => LineReader.Read(line)!)], source).Select(u => u.Line.Plain);
    }
}
