namespace KkrPortal.Web.Tests;

public sealed class CsvTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+45 12", "'+45 12")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("=1;2", "\"'=1;2\"")]
    public void No_cell_can_start_a_formula(string text, string cell) => Assert.Equal(cell, Csv.Cell(text));

    [Theory]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("sagde »\"ja\"«", "\"sagde »\"\"ja\"\"«\"")]
    [InlineData("to\nlinjer", "\"to\nlinjer\"")]
    [InlineData("almindelig", "almindelig")]
    [InlineData(null, "")]
    public void What_would_break_a_row_is_quoted(string? text, string cell) => Assert.Equal(cell, Csv.Cell(text));
}
