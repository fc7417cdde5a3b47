using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using KkrPortal.Minutes;

namespace KkrPortal.Web.Tests.Bootstrap;

public class CompiledAheadTests
{
    [Fact]
    public void The_parser_comes_as_machine_code()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64, "compiled ahead on Linux on x64 only");
        using var image = new PEReader(File.OpenRead(typeof(MinutesParser).Assembly.Location));
#if DEBUG
        Assert.Equal(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
#else
        Assert.NotEqual(0, image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size);
#endif
    }
}
