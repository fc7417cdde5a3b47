using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Components;

namespace KkrPortal.Web.Components.Workspace;

/// <summary>A part of a page that shows what others do in its meeting as it happens.</summary>
public abstract class MeetingListener : ComponentBase, IAsyncDisposable
{
    private bool isGone;

    [Inject] private WorkspaceSignals Signals { get; set; } = null!;

    /// <summary>The meeting that is shown; null until it is read.</summary>
    protected abstract long? MeetingId { get; }

    protected abstract Task HearAsync(Signal signal);

    /// <summary>Nobody knows what happened while the database could not be heard: all that is shown is read again.</summary>
    protected abstract Task ReadAgainAsync();

    protected void Listen()
    {
        if (!RendererInfo.IsInteractive) return;
        Signals.Received += OnReceived;
        Signals.Missed += OnMissed;
    }

    public virtual ValueTask DisposeAsync()
    {
        isGone = true;
        Signals.Received -= OnReceived;
        Signals.Missed -= OnMissed;
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private void OnReceived(Signal signal)
    {
        if (signal.MeetingId == MeetingId) _ = InvokeAsync(() => ActAsync(() => HearAsync(signal)));
    }

    private void OnMissed()
    {
        if (MeetingId is not null) _ = InvokeAsync(() => ActAsync(ReadAgainAsync));
    }

    // Nobody waits for this, so what goes wrong would be heard by nobody: it goes where a failed press goes.
    private async Task ActAsync(Func<Task> act)
    {
        try
        {
            if (isGone) return;
            await act();
            if (!isGone) StateHasChanged();
        }
        catch (Exception e)
        {
            if (!isGone) await DispatchExceptionAsync(e);
        }
    }
}
