using KkrPortal.Web.Commands;

// Everything the portal does starts as a command; without one it serves.
return await KkrCommand.RunAsync(args);
