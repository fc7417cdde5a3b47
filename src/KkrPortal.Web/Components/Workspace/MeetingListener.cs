using KkrPortal.Data.Workspace;
using KkrPortal.Web.Features.Operations;
using Microsoft.AspNetCore.Components;

namespace KkrPortal.Web.Components.Workspace;

/// <summary>A part of a page that shows what others do in its meeting as it happens.</summary>
public abstract class MeetingListener : ComponentBase, IAsyncDisposable
{
    private bool isGone;
    private Task? first;

    [Inject] private WorkspaceSignals Signals { get; set; } = null!;
    [Inject] private NavigationManager Address { get; set; } = null!;

    /// <summary>The meeting that is shown; null until it is read.</summary>
    protected abstract long? MeetingId { get; }

    /// <summary>Reads what is shown first.</summary>
    protected abstract Task ReadFirstAsync();

    protected abstract Task HearAsync(Signal signal);

    /// <summary>Nobody knows what happened while the database could not be heard: all that is shown is read again.</summary>
    protected abstract Task ReadAgainAsync();

    /// <summary>
    /// Nothing is drawn until the first reading is done: the page came with its words, and they stay in sight until the same ones, now alive,
    /// take their place.
    /// </summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (first is null) Listen();
        await (first ??= ReadFirstAsync());
        await base.SetParametersAsync(ParameterView.Empty);
    }

    private void Listen()
    {
        if (!RendererInfo.IsInteractive) return;
        Signals.Received += OnReceived;
        Signals.Missed += OnMissed;
    }

    /// <summary>Somebody is on the way from the page at that path to another.</summary>
    protected bool IsLeaving(string path) => new Uri(Address.Uri).AbsolutePath != path;

    /// <summary>Begins something that the page does not wait for, and shows what came of it.</summary>
    protected void Begin(Func<Task> act) => _ = InvokeAsync(() => ActAsync(act));

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
        if (signal.MeetingId == MeetingId) Begin(() => HearAsync(signal));
    }

    private void OnMissed()
    {
        if (MeetingId is not null) Begin(ReadAgainAsync);
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
