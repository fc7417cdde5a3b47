using KkrPortal.Minutes.Tests.Support;

namespace KkrPortal.Minutes.Tests.Structure;

/// <summary>Contents that have no numbers, or stand apart from them, are known by saying what the headings say.</summary>
public class RepeatedTitlesTests
{
    private static ParsedMinutes Read(string contents) => Documents.Parse($"""
        REFERAT 2022

        KKR MIDTJYLLAND

        Dato: 14-03-2022 10:00

        {contents}

        Deltagere

        Ane Bo (A), Skive
        Ib Lund (V), Odder

        1. Havne

        1.1. Ny mole i Glyngøre 2023

        SAG-2022-00017 abc

        Baggrund

        Molen er gammel.

        1.2. Færgen

        SAG-2022-00018 abc

        Baggrund

        Færgen er ny.

        2. Eventuelt

        Intet.
        """);

    private static string Entries(ParsedMinutes minutes) => string.Join(" | ", minutes.TableOfContents.Select(t => $"{t.Number} {t.Title}"));

    [Theory]
    [InlineData("Indhold\nHavne\nNy mole i Glyngøre 2023\nFærgen\nEventuelt")]
    [InlineData("Havne Ny mole i Glyngøre Færgen\nEventuelt")]
    [InlineData("1.\nHavne\n1.1.\nNy mole i Glyngøre 2023\n1.2.\nFærgen\n2.\nEventuelt\n3\n4\n4\n5")]
    public void Titles_without_numbers_get_those_of_the_headings(string contents)
    {
        var minutes = Read(contents);
        Assert.Equal("1 Havne | 1.1 Ny mole i Glyngøre 2023 | 1.2 Færgen | 2 Eventuelt", Entries(minutes));
        Assert.Equal(2, minutes.Attendees.Count);
        Assert.Null(minutes.Meeting.Note);
        Assert.Empty(minutes.UnassignedLines);
    }

    /// <summary>It has a line of its own among them where the contents give numbers and pages.</summary>
    [Theory]
    [InlineData("Deltagerfortegnelse\n1.\nHavne\n1.1.\nNy mole i Glyngøre 2023\n1.2.\nFærgen\n2.\nEventuelt\n3\n4\n4\n5")]
    [InlineData("Deltagerfortegnelse Havne Ny mole i Glyngøre Færgen\nEventuelt")]
    public void The_list_of_participants_is_one_of_the_entries(string contents) =>
        Assert.Equal(" Deltagerfortegnelse | 1 Havne | 1.1 Ny mole i Glyngøre 2023 | 1.2 Færgen | 2 Eventuelt", Entries(Read(contents)));

    /// <summary>A letterhead's "Dagsorden" over the cells of a table of contents is their heading.</summary>
    [Fact]
    public void The_cells_of_contents_may_stand_under_what_the_document_is()
    {
        var minutes = Documents.Parse("KKR MIDTJYLLAND\n\nDato: 14-03-2022 10:00\n\nDagsorden\n\n1\n\nHavne\n\n2\n\nFærger\n\n3\n\nEventuelt\n\n1. Havne\n\nBaggrund\n\nMolen er gammel.\n\n2. Færger\n\nBaggrund\n\nFærgen er ny.\n\n3. Eventuelt\n\nIntet.\n");
        Assert.Equal("1 Havne | 2 Færger | 3 Eventuelt", Entries(minutes));
        Assert.Equal(["1 Havne", "2 Færger", "3 Eventuelt"], minutes.Sections.Select(s => $"{s.Number} {s.Title}"));
        Assert.Empty(minutes.UnassignedLines);
    }

    [Fact]
    public void A_title_that_begins_another_word_differs() =>
        Assert.Equal("1 Havne | 1.1 Ny mole i Glyngøre 2023 | 1.2 Færgens tider | 2 Eventuelt", Entries(Read("Havne Ny mole i Glyngøre Færgens tider Eventuelt")));

    [Fact]
    public void One_title_may_differ_and_is_given_as_it_stands() =>
        Assert.Equal("1 Havne | 1.1 Ny mole ved Glyngøre | 1.2 Færgen | 2 Eventuelt", Entries(Read("Havne\nNy mole ved Glyngøre\nFærgen\nEventuelt")));

    [Theory]
    [InlineData("Havne\nNy mole ved Glyngøre\nFærgerne\nEventuelt")]
    [InlineData("Havne\nNy mole i Glyngøre\nFærgen\nEventuelt er det sidste punkt.")]
    [InlineData("Vore Havne\nNy mole i Glyngøre\nFærgen\nEventuelt")]
    public void What_says_something_else_is_no_table_of_contents(string text) => Assert.Empty(Read(text).TableOfContents);
}
