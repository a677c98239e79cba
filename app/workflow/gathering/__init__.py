"""Taking files in: from what is dropped to its slot or to the tray."""
