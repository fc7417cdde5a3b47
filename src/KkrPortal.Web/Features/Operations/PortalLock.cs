namespace KkrPortal.Web.Features.Operations;

/// <summary>
/// Held by the one portal that serves a data directory. The operating system lets go of it when the process ends, however it ends, so a
/// crash leaves nothing in the way.
/// </summary>
public sealed class PortalLock : IDisposable
{
    private readonly FileStream held;
    private readonly string addressFile;

    private PortalLock(FileStream held, string addressFile) => (this.held, this.addressFile) = (held, addressFile);

    public static PortalLock? TryTake(string directory, out string address)
    {
        var addressFile = AddressFile(directory);
        try
        {
            address = "";
            return new(new FileStream(Path.Combine(directory, "portal.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), addressFile);
        }
        catch (IOException) when (File.Exists(Path.Combine(directory, "portal.lock")))
        {
            address = LastAddress(directory) ?? "an address that it has not said yet";
            return null;
        }
    }

    /// <summary>Where the portal of the directory answers, or did when it ran last; null where none ever did.</summary>
    public static string? LastAddress(string directory) => File.Exists(AddressFile(directory)) ? File.ReadAllText(AddressFile(directory)) : null;

    private static string AddressFile(string directory) => Path.Combine(directory, "portal.address");

    /// <summary>Where the portal answers, for the next one that finds the lock taken and for links that the terminal prints.</summary>
    public void Say(string address) => File.WriteAllText(addressFile, address);

    public void Dispose() => held.Dispose();
}
