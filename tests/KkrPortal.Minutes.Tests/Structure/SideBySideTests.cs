using KkrPortal.Minutes.Layout;
using KkrPortal.Minutes.Structure;

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
