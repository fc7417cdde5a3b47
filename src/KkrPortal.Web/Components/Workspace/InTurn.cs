namespace KkrPortal.Web.Components.Workspace;

/// <summary>
/// A page's reads, one after the other: its own changes, other people's and a step to another item ask for them at any time, and an answer
/// that took longer must not take the place of a newer one.
/// </summary>
internal sealed class InTurn
{
    private Task last = Task.CompletedTask;

    public Task RunAsync(Func<Task> read) => last = AfterAsync(last, read);

    private static async Task AfterAsync(Task earlier, Func<Task> read)
    {
        // Whoever asked for the earlier one hears of its failure.
        await earlier.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        await read();
    }
}
