using KkrPortal.Benchmarks;

// Figures are for notes and decisions, never for tests: each is a ratio against something run beside it.
return args switch
{
    ["http"] => await HttpBenchmark.RunAsync(),
    ["import", .. var sizes] => await ImportBenchmark.RunAsync(sizes.Length == 0 ? ["100", "300", "1000"] : sizes),
    ["search", .. { Length: > 0 } sizes] => await SearchBenchmark.RunAsync(sizes),
    ["parse", .. var files] => await ParseBenchmark.RunAsync(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        dotnet run -c Release --project tests/KkrPortal.Benchmarks -- http            requests a second of an item page, beside Kestrel's plain text and nginx
        dotnet run -c Release --project tests/KkrPortal.Benchmarks -- import [N…]     import and release of N generated documents, documents a second over size
        dotnet run -c Release --project tests/KkrPortal.Benchmarks -- search 1000 100000   searches over so many generated items, and a release, beside select 1
        dotnet run -c Release --project tests/KkrPortal.Benchmarks -- parse FILE…     parsing a PDF (or a text, printed first) beside its extraction
        """);
    return 64;
}
